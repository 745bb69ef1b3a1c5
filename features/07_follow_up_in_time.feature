Feature: Follow up in time

  Someone who does not answer has not said no. They were on a train, or it was
  the end of a quarter. A second message a good week later is welcome more often
  than you think; a third one seldom is. So each ask has three days to keep in
  mind, and they are kept for you:

  - after **three working days** you write to somebody else there as well,
  - after **seven working days** you ask once again,
  - **two weeks after that** you may stop waiting.

  Steve Dalton calls this 3B7, in The 2-Hour Job Search. Working days are those
  of the country you live in. A message sent before noon counts its own day as
  the one it starts from; from noon on, counting starts on the next working day.

  None of this is carved in stone: put a reminder off, skip it, or change the
  rule.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
    And Mira adds these people:
      | name         | role                      | company   |
      | Priya Raman  | machine learning engineer | Acme AI   |
      | Daniel Weiss | data scientist            | Northbank |

  Rule: Neither week-ends nor public holidays count, and a message sent before noon counts from its own day.

    Scenario Outline: In Germany, on the calendar of 2026
      Given Mira lives in Germany
      And it is <at> on <sent>
      When Mira asks Priya Raman by e-mail at <at>
      Then "Ask someone else at Acme AI" is due on <second person>
      And "Ask Priya Raman again" is due on <again>

      Examples:
        | sent                     | at    | second person             | again                   | because                                                                                  |
        | Monday 2 March 2026      | 09:00 | Thursday 5 March 2026     | Wednesday 11 March 2026 | Sent in the morning, so Tuesday is the first day after; one week-end lies in between     |
        | Monday 2 March 2026      | 11:59 | Thursday 5 March 2026     | Wednesday 11 March 2026 | A minute to noon is before noon                                                          |
        | Monday 2 March 2026      | 12:00 | Friday 6 March 2026       | Thursday 12 March 2026  | From noon on, counting starts on Tuesday                                                 |
        | Friday 6 March 2026      | 15:00 | Thursday 12 March 2026    | Wednesday 18 March 2026 | Friday afternoon: counting starts on Monday 9 March                                      |
        | Saturday 7 March 2026    | 10:00 | Thursday 12 March 2026    | Wednesday 18 March 2026 | Saturday is no working day, not even in the morning: counting starts on Monday 9 March   |
        | Friday 27 March 2026     | 10:00 | Wednesday 1 April 2026    | Thursday 9 April 2026   | The clocks go forward on 29 March; Good Friday and Easter Monday (3 and 6 April) are off |
        | Thursday 2 April 2026    | 14:00 | Friday 10 April 2026      | Thursday 16 April 2026  | Over Easter, counting starts on Tuesday 7 April                                          |
        | Monday 6 April 2026      | 09:00 | Friday 10 April 2026      | Thursday 16 April 2026  | Easter Monday is a holiday: counting starts on Tuesday 7 April                           |
        | Thursday 30 April 2026   | 09:00 | Wednesday 6 May 2026      | Tuesday 12 May 2026     | 1 May is a holiday, on a Friday                                                          |
        | Tuesday 12 May 2026      | 09:00 | Monday 18 May 2026        | Friday 22 May 2026      | Ascension Day, Thursday 14 May, is a holiday                                             |
        | Wednesday 20 May 2026    | 09:00 | Tuesday 26 May 2026       | Monday 1 June 2026      | Whit Monday, 25 May, is a holiday                                                        |
        | Thursday 22 October 2026 | 16:00 | Wednesday 28 October 2026 | Tuesday 3 November 2026 | Counting starts on Friday 23 October; the clocks go back on 25 October                   |
        | Tuesday 22 December 2026 | 10:00 | Monday 28 December 2026   | Monday 4 January 2027   | Christmas Day and New Year's Day are Fridays; Christmas Eve is a working day             |

    Scenario Outline: In the United States, on the calendar of 2026
      Given Mira lives in the United States
      And it is <at> on <sent>
      When Mira asks Priya Raman by e-mail at <at>
      Then "Ask someone else at Acme AI" is due on <second person>
      And "Ask Priya Raman again" is due on <again>

      Examples:
        | sent                     | at    | second person             | again                    | because                                                                        |
        | Friday 6 March 2026      | 10:00 | Wednesday 11 March 2026   | Tuesday 17 March 2026    | The clocks go forward on 8 March; a shorter night is still one night           |
        | Friday 3 April 2026      | 10:00 | Wednesday 8 April 2026    | Tuesday 14 April 2026    | Good Friday and Easter Monday are ordinary working days here                   |
        | Thursday 21 May 2026     | 13:00 | Thursday 28 May 2026      | Wednesday 3 June 2026    | Counting starts on Friday 22 May; Memorial Day, Monday 25 May, is a holiday    |
        | Wednesday 1 July 2026    | 09:00 | Tuesday 7 July 2026       | Monday 13 July 2026      | Independence Day is a Saturday, so Friday 3 July is off                        |
        | Friday 30 October 2026   | 09:00 | Wednesday 4 November 2026 | Tuesday 10 November 2026 | The clocks go back on 1 November                                               |
        | Tuesday 24 November 2026 | 15:00 | Tuesday 1 December 2026   | Monday 7 December 2026   | Counting starts on Wednesday; Thanksgiving, Thursday 26 November, is a holiday |

  Rule: First somebody else there, then one more message, then you may stop waiting.

    Example: After three working days Acme has more people than Priya
      Given Mira asks Priya Raman by e-mail
      When today is Thursday 5 March 2026
      Then Today shows "Ask someone else at Acme AI"

    Example: After seven working days Mira asks once again
      Given Mira asks Priya Raman by e-mail
      And today is Tuesday 10 March 2026
      And Today does not show "Ask Priya Raman again"
      When today is Wednesday 11 March 2026
      Then Today shows "Ask Priya Raman again"

    Example: Two weeks after the second message it is all right to stop
      Given Mira asks Priya Raman by e-mail
      And today is Wednesday 11 March 2026
      And Mira asks Priya Raman again by e-mail
      When today is Wednesday 25 March 2026
      Then Today shows "Stop waiting for Priya Raman"

  Rule: Whoever said yes or later is waited for as long, or until the day they named.

    Example: They said yes and went quiet
      Given Mira asks Priya Raman by e-mail
      And Priya Raman says yes, and they are to propose a time
      When today is Wednesday 11 March 2026
      Then Today shows "Ask Priya Raman again"

    Example: "Later" without a day means in a month
      Given Mira asks Priya Raman by e-mail
      When Priya Raman says later
      Then "Write to Priya Raman again" is due on Wednesday 1 April 2026

    Example: Whatever is written before the day they named, it stays that day
      Given Mira asks Priya Raman by e-mail
      And Priya Raman says to come back on Monday 30 March 2026
      And today is Thursday 5 March 2026
      When Mira writes to Priya Raman "Good luck with the quarter"
      Then "Write to Priya Raman again" is due on Monday 30 March 2026

  Rule: Any real contact starts the count again, whoever it came from.

    Example: Priya writes that the quarter ends on Friday
      Given Mira asks Priya Raman by e-mail
      And today is Friday 6 March 2026
      When Priya Raman writes "The quarter ends on Friday"
      Then "Ask Priya Raman again" is due on Tuesday 17 March 2026

    Example: Mira sends Priya an article she would like
      Given Mira asks Priya Raman by e-mail
      And today is Monday 9 March 2026
      When Mira writes to Priya Raman "This made me think of your talk"
      Then "Ask Priya Raman again" is due on Wednesday 18 March 2026

    Example: They run into each other at a meetup
      Given Mira asks Priya Raman by e-mail
      And today is Thursday 5 March 2026
      When Mira logs a conversation:
        | with    | Priya Raman |
        | planned | no          |
        | minutes | 5           |
      Then "Ask Priya Raman again" is due on Monday 16 March 2026

  Rule: A reminder that is put off comes back on its day.

    Example: Not today, on Monday
      Given Mira asks Priya Raman by e-mail
      And today is Wednesday 11 March 2026
      When Mira puts "Ask Priya Raman again" off until Monday 16 March 2026
      Then Today does not show "Ask Priya Raman again"
      And "Ask Priya Raman again" is due on Monday 16 March 2026

    @web
    Example: On Monday it is back
      Given Mira asks Priya Raman by e-mail
      And today is Wednesday 11 March 2026
      And Mira puts "Ask Priya Raman again" off until Monday 16 March 2026
      When today is Monday 16 March 2026
      Then Today shows "Ask Priya Raman again"

    Example: What is settled already cannot be put off
      Given Mira asks Priya Raman by e-mail
      And Priya Raman says no
      When Mira puts asking Priya Raman again off until Monday 16 March 2026
      Then nothing is saved, and Mira reads "Nothing waits there any more"

  Rule: What is skipped rests until something new happens.

    Example: Skipped, it rests until something new happens
      Given Mira asks Priya Raman by e-mail
      And today is Wednesday 11 March 2026
      And Mira skips "Ask Priya Raman again" because "she is on leave"
      When today is Monday 16 March 2026
      Then Today does not show "Ask Priya Raman again"

    Example: Something new happens, and counting starts again
      Given Mira asks Priya Raman by e-mail
      And today is Wednesday 11 March 2026
      And Mira skips "Ask Priya Raman again" because "she is on leave"
      When Priya Raman writes "Back on Monday"
      Then "Ask Priya Raman again" is due on Friday 20 March 2026

  Rule: What has been due for more than two weeks has slipped, and can be let go in one step.

    A list that only grows is a list that nobody opens. What slipped stands
    apart from what is due, folded into one line.

    Example: The name that Mira never wrote to
      Given Mira logs a conversation:
        | with        | Priya Raman      |
        | names given | Tomasz Zielinski |
      And Mira has thanked Priya Raman
      When today is Tuesday 17 March 2026
      Then what slipped is "Write to Tomasz Zielinski"

    Example: Letting go takes one step
      Given Mira logs a conversation:
        | with        | Priya Raman      |
        | names given | Tomasz Zielinski |
      And today is Tuesday 17 March 2026
      When Mira lets go of what slipped
      Then nothing has slipped
      And the list of names given is empty

    Example: One Undo brings back what was let go
      Given Mira logs a conversation:
        | with        | Priya Raman      |
        | names given | Tomasz Zielinski |
      And today is Tuesday 17 March 2026
      And Mira lets go of what slipped
      When Mira undoes the last save
      Then what slipped is "Write to Tomasz Zielinski"

  Rule: How soon somebody answers tells how to write to them, and nothing about them.

    Example: Quick, slow, and no reply
      Given Mira adds Aiko Tanaka
      And today is Thursday 26 March 2026
      When Mira's asks went like this:
        | whom         | asked        | asked again   | answered     |
        | Priya Raman  | 2 March 2026 |               | 5 March 2026 |
        | Daniel Weiss | 2 March 2026 |               | 6 March 2026 |
        | Aiko Tanaka  | 2 March 2026 | 11 March 2026 |              |
      Then Everyone shows:
        | name         | replies  |
        | Aiko Tanaka  | no reply |
        | Daniel Weiss | slow     |
        | Priya Raman  | quick    |

  Rule: A day begins at midnight where you live, also in the night the clocks change.

    Example: Half past midnight in Berlin is Monday already
      Given Mira lives in Germany
      And Mira asks Priya Raman by e-mail
      And Priya Raman says to come back on Monday 30 March 2026
      When it is 00:30 on Monday 30 March 2026
      Then Today shows "Write to Priya Raman again"

    Example: Half past eleven on Sunday is still Sunday
      Given Mira lives in Germany
      And Mira asks Priya Raman by e-mail
      And Priya Raman says to come back on Monday 30 March 2026
      When it is 23:30 on Sunday 29 March 2026
      Then Today does not show "Write to Priya Raman again"

  Rule: The days are yours to change, and a change counts for what was asked before.

    @web
    Example: Mira would rather ask again after five working days
      Given Mira asks Priya Raman by e-mail
      And today is Monday 9 March 2026
      When Mira changes the rules:
        | ask again after | 5 |
      Then Today shows "Ask Priya Raman again"
      And the Story counts 5 saves

    Example: She looks at what would change before she changes it
      Given Mira asks Priya Raman by e-mail
      When today is Monday 9 March 2026
      Then with these rules Today would show "Ask Priya Raman again":
        | ask again after | 5 |
      And Today does not show "Ask Priya Raman again"
