Feature: Next steps and promises

  A good conversation leaves you with something to do, and most of it is small:
  a word of thanks, a notebook you promised, a name to write to. Small things
  are forgotten first. What people remember of you is whether you did what you
  said.

  So each of them gets a day, and Today brings it up on that day. Five at most
  are shown at once. When they are done, Today is empty, and that is the end of
  it for the day.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
    And Mira adds these people:
      | name         | role                      | company   |
      | Priya Raman  | machine learning engineer | Acme AI   |
      | Daniel Weiss | data scientist            | Northbank |

  Rule: Thanks are due the next day, and late the day after.

    Example: A conversation on Monday
      When Mira logs a conversation with Priya Raman
      Then Mira is to thank Priya Raman by Tuesday 3 March 2026
      And "Thank Priya Raman" is late from Wednesday 4 March 2026 on

    Example: After Saturday comes Sunday, for thanks too
      Given today is Saturday 7 March 2026
      When Mira logs a conversation with Priya Raman
      Then Mira is to thank Priya Raman by Sunday 8 March 2026

  Rule: Whoever gave you a name hears how it went.

    Thanking the one who opened the door is what makes them open the next one.

    Example: Priya named Tomasz, and Mira talked to him
      Given Priya Raman offers Mira an introduction to Tomasz Zielinski
      And today is Friday 6 March 2026
      And Mira logs a conversation with Tomasz Zielinski
      When today is Saturday 7 March 2026
      Then Today shows "Tell Priya Raman how it went with Tomasz Zielinski"

    Example: Once Priya knows, it is done
      Given Priya Raman offers Mira an introduction to Tomasz Zielinski
      And Mira logs a conversation with Tomasz Zielinski
      And today is Tuesday 3 March 2026
      When Mira has told Priya Raman how it went with Tomasz Zielinski
      Then Today does not show "Tell Priya Raman how it went with Tomasz Zielinski"

  Rule: A name you were given is fresh for three working days.

    Example: Given on a Friday, late from Thursday on
      Given today is Friday 6 March 2026
      When Priya Raman offers Mira an introduction to Tomasz Zielinski
      Then Today shows "Write to Tomasz Zielinski"
      And "Write to Tomasz Zielinski" is late from Thursday 12 March 2026 on

  Rule: A next step has a day, and may be about anything.

    Example: One for Mira herself, one she promised
      When Mira sets these next steps:
        | what                       | by                    | about        | promised to |
        | Read what Daniel published | Tuesday 3 March 2026  | Daniel Weiss |             |
        | Send the churn notebook    | Thursday 5 March 2026 |              | Priya Raman |
      And today is Thursday 5 March 2026
      Then Today shows "Read what Daniel published"
      And Today shows "Send the churn notebook"

    Example: A day is moved, and the step comes back on it
      Given Mira promises Priya Raman "Send the churn notebook" by Thursday 5 March 2026
      And today is Thursday 5 March 2026
      And Mira puts "Send the churn notebook" off until Friday 6 March 2026
      When today is Friday 6 March 2026
      Then Today shows "Send the churn notebook"

    @web
    Example: A promise kept stands on Priya's page
      Given Mira promises Priya Raman "Send the churn notebook" by Thursday 5 March 2026
      And today is Thursday 5 March 2026
      When Mira has done "Send the churn notebook"
      Then Today does not show "Send the churn notebook"
      And the page of Priya Raman shows "Send the churn notebook"

  Rule: When everything is done, put off or let go, Today is empty.

    Example: One thing was due, and it is done
      Given Mira asks Priya Raman by e-mail
      And Priya Raman says yes, and Mira is to propose a time
      And Today shows "Offer times to Priya Raman"
      When Mira books Priya Raman for 17:00 on Thursday 12 March 2026
      Then nothing is due today
