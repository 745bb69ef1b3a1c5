Feature: Advice, and reporting back

  People like to give advice, and hardly ever hear what became of it. Whoever
  tries it and comes back with how it went is remembered. That is how somebody
  who gave you twenty minutes becomes somebody who speaks for you.

  So advice goes from received to tried, and from tried to reported back. It is
  also fine to let it be: not all of it fits.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
    And Mira adds these people:
      | name         | role                      | company   |
      | Priya Raman  | machine learning engineer | Acme AI   |
      | Daniel Weiss | data scientist            | Northbank |

  Rule: Advice is to be tried within a week, and is late after two.

    Example: Priya told Mira to rebuild a model
      When Mira logs a conversation:
        | with   | Priya Raman                  |
        | advice | Rebuild one model end to end |
      Then "Try: Rebuild one model end to end" is due on Monday 9 March 2026

    Example: Two weeks on, it is late
      When Mira logs a conversation:
        | with   | Priya Raman                  |
        | advice | Rebuild one model end to end |
      Then "Try: Rebuild one model end to end" is late from Monday 16 March 2026 on

    Example: Advice that does not fit is let be
      Given Mira logs a conversation:
        | with   | Priya Raman                  |
        | advice | Rebuild one model end to end |
      And Mira has thanked Priya Raman
      And today is Monday 9 March 2026
      When Mira skips "Try: Rebuild one model end to end" because "I did that in autumn"
      Then nothing is due today

  Rule: Whoever gave it hears what came of it.

    @web
    Example: Tried on Thursday, to be told within a week
      Given Mira logs a conversation:
        | with   | Priya Raman                  |
        | advice | Rebuild one model end to end |
      And today is Thursday 5 March 2026
      When Mira has tried "Rebuild one model end to end"
      Then the advice "Rebuild one model end to end" is "tried"

    Example: A week after that, Today asks for it
      Given Mira logs a conversation:
        | with   | Priya Raman                  |
        | advice | Rebuild one model end to end |
      And today is Thursday 5 March 2026
      And Mira has tried "Rebuild one model end to end"
      When today is Thursday 12 March 2026
      Then Today shows "Tell Priya Raman what came of it"

    @web
    Example: The draft says what she advised, and how it went
      Given Mira logs a conversation:
        | with   | Priya Raman                  |
        | advice | Rebuild one model end to end |
      When Mira has tried "Rebuild one model end to end", and notes "It took two evenings"
      Then the word to whoever gave "Rebuild one model end to end" says "You said: “Rebuild one model end to end.” I tried it. It took two evenings."

    @web
    Example: Now Priya knows
      Given Mira logs a conversation:
        | with   | Priya Raman                  |
        | advice | Rebuild one model end to end |
      And Mira has tried "Rebuild one model end to end"
      When Mira has told Priya Raman what came of "Rebuild one model end to end"
      Then the advice "Rebuild one model end to end" is "reported back"

    Example: It did not work, and that is worth telling too
      Given Mira logs a conversation:
        | with   | Priya Raman                  |
        | advice | Rebuild one model end to end |
      When Mira has told Priya Raman what came of "Rebuild one model end to end"
      Then the advice "Rebuild one model end to end" is "reported back"

    Example: One is told once
      Given Mira logs a conversation:
        | with   | Priya Raman                  |
        | advice | Rebuild one model end to end |
      And Mira has told Priya Raman what came of "Rebuild one model end to end"
      When Mira has told Priya Raman what came of "Rebuild one model end to end"
      Then nothing is saved, and Mira reads "You told Priya Raman what came of it on 2 March 2026 already"

  Rule: With people worth it you keep in touch: after two weeks, and then every month.

    A few of those you talked to you would like to know for longer. Say so on
    their page. Nobody else brings up a reminder.

    @web
    Example: Two weeks after the talk, a word of how it goes
      Given Mira logs a conversation with Priya Raman
      And Mira has thanked Priya Raman
      And Mira wants to keep in touch with Priya Raman
      When today is Monday 16 March 2026
      Then Today shows "Keep in touch with Priya Raman"

    Example: And then a month after that
      Given Mira logs a conversation held on Monday 16 February 2026 with Priya Raman
      And Mira wants to keep in touch with Priya Raman
      And Mira writes to Priya Raman "The model runs, thanks to you"
      When today is Wednesday 1 April 2026
      Then Today shows "Keep in touch with Priya Raman"

    Example: Nobody asked Mira to keep in touch with Daniel
      Given Mira logs a conversation with Daniel Weiss
      And Mira has thanked Daniel Weiss
      When today is Monday 16 March 2026
      Then nothing is due today

  Rule: Any contact starts the month again, whoever it came from.

    Example: Priya writes first
      Given Mira wants to keep in touch with Priya Raman
      And today is Wednesday 25 March 2026
      And Priya Raman writes "We have an opening"
      When today is Friday 24 April 2026
      Then Today shows "Keep in touch with Priya Raman"

    Example: Until then it rests
      Given Mira wants to keep in touch with Priya Raman
      And today is Wednesday 25 March 2026
      And Priya Raman writes "We have an opening"
      When today is Thursday 23 April 2026
      Then Today does not show "Keep in touch with Priya Raman"
