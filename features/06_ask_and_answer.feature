Feature: Ask and answer

  You do not ask for a job. You ask for twenty minutes of somebody who does the
  work you are curious about. Some say yes, some say later, some say no, and
  many say nothing: two to four answers to ten messages are usual. So Mira asks
  several people in a week, and wants to know one thing about each of them:
  **whose turn is it?**

  A conversation goes from asked, perhaps asked again, over a yes to booked and
  held. It ends when it was held, when one of you said no, or when you stop
  waiting. Nothing ends by itself: only you can know whether an answer went
  astray.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
    And Mira adds these people:
      | name         | role                      | company   |
      | Priya Raman  | machine learning engineer | Acme AI   |
      | Daniel Weiss | data scientist            | Northbank |

  Rule: You ask a person or several, in whichever way you would write to them anyway.

    Example: Mira writes Priya an e-mail
      When Mira asks Priya Raman by e-mail
      Then the conversation with Priya Raman is "asked"
      And Mira is waiting for Priya Raman

    Example: One message to two people is one conversation
      When Mira asks Priya Raman and Daniel Weiss by profile message
      Then the conversation with Priya Raman and Daniel Weiss is "asked"

    Example: One more message, a week later, is still the same conversation
      Given Mira asks Priya Raman by e-mail
      And today is Wednesday 11 March 2026
      When Mira asks Priya Raman again by text message
      Then the conversation with Priya Raman is "asked again"
      And Mira is waiting for Priya Raman

  Rule: A message is drafted from what is known, and your own words are the next draft.

    Switchback sends nothing. It fills in names and places, you make the words
    your own, send them your way, and log that you did.

    Example: The first draft knows whom it is for
      Then the message to ask Priya Raman says "Hi Priya"
      And the message to ask Priya Raman says "machine learning engineer"
      And the message to ask Priya Raman has at most 75 words

    @web
    Example: Mira's own words, with other names in their places
      When Mira asks Priya Raman in words to keep:
        """
        Hi Priya,
        what do people at Acme AI do all week? May I ask you, for 20 minutes?
        """
      Then the conversation with Priya Raman is "asked"
      And the message to ask Daniel Weiss reads:
        """
        Hi Daniel,
        what do people at Northbank do all week? May I ask you, for 20 minutes?
        """

  Rule: A yes leaves one thing open: who proposes a time.

    @web
    Example: Priya says yes, and a time is Mira's to propose
      Given Mira asks Priya Raman by e-mail
      And today is Tuesday 3 March 2026
      When Priya Raman says yes, and Mira is to propose a time
      Then the conversation with Priya Raman is "finding a time"
      And Today shows "Offer times to Priya Raman"

    Example: Priya says yes and looks into her calendar
      Given Mira asks Priya Raman by e-mail
      And today is Tuesday 3 March 2026
      When Priya Raman says yes, and they are to propose a time
      Then the conversation with Priya Raman is "finding a time"
      And Mira is waiting for Priya Raman

    Example: "Not now, ask me after Easter"
      Given Mira asks Priya Raman by e-mail
      And today is Tuesday 3 March 2026
      And Priya Raman says to come back on Tuesday 7 April 2026
      When today is Tuesday 7 April 2026
      Then Today shows "Write to Priya Raman again"

  Rule: A booked time says by whose clocks it was agreed.

    New York and London change their clocks three weeks apart. In those weeks
    three o'clock there comes an hour earlier in London than people are used to,
    and Mira would rather not do that sum in her head.

    Example: Three o'clock in New York, before and after London changes its clocks
      When Mira books:
        | with         | on                     | at    | by the clocks of | how        |
        | Priya Raman  | Thursday 12 March 2026 | 15:00 | America/New_York | video call |
        | Daniel Weiss | Thursday 2 April 2026  | 15:00 | America/New_York | phone      |
      Then Booked shows:
        | with         | there                | for Mira             |
        | Priya Raman  | 12 March 2026, 15:00 | 12 March 2026, 19:00 |
        | Daniel Weiss | 2 April 2026, 15:00  | 2 April 2026, 20:00  |

    Example: They met at a fair and booked a coffee there and then
      When Mira books:
        | with         | on                   | at    | how       | where          |
        | Daniel Weiss | Friday 13 March 2026 | 12:30 | in person | Café Lindqvist |
      Then the conversation with Daniel Weiss is "booked"
      And Booked shows:
        | with         | for Mira             | where          |
        | Daniel Weiss | 13 March 2026, 12:30 | Café Lindqvist |

    Example: Two on one afternoon, with too little time in between
      When Mira books:
        | with         | on                     | at    |
        | Priya Raman  | Thursday 12 March 2026 | 15:00 |
        | Daniel Weiss | Thursday 12 March 2026 | 16:00 |
      Then Booked shows:
        | with         | for Mira             | close to                     |
        | Priya Raman  | 12 March 2026, 15:00 |                              |
        | Daniel Weiss | 12 March 2026, 16:00 | 30 minutes after Priya Raman |

  Rule: A time that the clocks there do not show is not guessed.

    Example: Half past two on the night the clocks go forward does not exist
      When Mira books:
        | with        | on                   | at    | by the clocks of |
        | Priya Raman | Sunday 29 March 2026 | 02:30 | Europe/Berlin    |
      Then nothing is saved, and Mira reads "that day has no such time"

    @web
    Example: Half past two on the night the clocks go back comes twice
      Given Mira lives in the United States
      When Mira books:
        | with        | on                     | at    | by the clocks of |
        | Priya Raman | Sunday 25 October 2026 | 02:30 | Europe/Berlin    |
      Then nothing is saved, and Mira reads "comes twice"
      When Mira saves again and means the second of the two hours
      Then Booked shows:
        | with        | there                  | for Mira               |
        | Priya Raman | 25 October 2026, 02:30 | 24 October 2026, 21:30 |

    Example: A place whose clocks nobody knows
      When Mira books:
        | with        | on                     | at    | by the clocks of |
        | Priya Raman | Thursday 12 March 2026 | 15:00 | Europe/Atlantis  |
      Then nothing is saved, and Mira reads "no time zone of that name"

  Rule: Plans change, and the conversation stays the same one.

    Example: A week later
      Given Mira books Priya Raman for 15:00 on Thursday 12 March 2026
      When the conversation with Priya Raman is moved to 10:00 on Thursday 19 March 2026
      Then Booked shows:
        | with        | there                |
        | Priya Raman | 19 March 2026, 10:00 |

    Example: Daniel cancels, and a new time is to be found
      Given Mira books Daniel Weiss for 12:30 on Friday 13 March 2026
      And today is Thursday 12 March 2026
      When Daniel Weiss cancels
      Then Today shows "Find a new time with Daniel Weiss"

    Example: The new time goes on with the same conversation
      Given Mira books Daniel Weiss for 12:30 on Friday 13 March 2026
      And Daniel Weiss cancels
      When the conversation with Daniel Weiss is moved to 12:30 on Friday 20 March 2026
      Then the conversations with Daniel Weiss are "booked"

    Scenario Outline: Four ways to fall through, told as they were
      Given Mira books Daniel Weiss for 12:30 on Friday 13 March 2026
      And it is 18:00 on Friday 13 March 2026
      When <it fell through>
      Then the conversation with Daniel Weiss is "<stage>"
      And the Story tells:
        | about  |
        | <told> |

      Examples:
        | it fell through              | stage              | told                         |
        | Daniel Weiss cancels         | called off         | Daniel Weiss called off      |
        | Mira cancels on Daniel Weiss | called off         | You called off               |
        | Daniel Weiss does not come   | did not take place | Daniel Weiss did not make it |
        | Mira misses Daniel Weiss     | did not take place | You did not make it          |

  Rule: A no is an answer, and sometimes it comes with a name.

    Example: Priya has no time this year
      Given Mira asks Priya Raman by e-mail
      When Priya Raman says no
      Then the conversation with Priya Raman is "not this time"
      And nothing is due with Priya Raman

    Example: "I am the wrong one, ask Tomasz"
      Given Mira asks Daniel Weiss by e-mail
      When Daniel Weiss says no and names Tomasz Zielinski
      Then the conversation with Daniel Weiss is "not this time"
      And the names given are Tomasz Zielinski
      And Today shows "Write to Tomasz Zielinski"

    Example: Asking again after a no begins a new conversation
      Given Mira asks Priya Raman by e-mail
      And Priya Raman says no
      And today is Monday 7 September 2026
      When Mira asks Priya Raman by e-mail
      Then the conversations with Priya Raman are "asked" and "not this time"

  Rule: You decide when to stop waiting, and a late answer is welcome all the same.

    Example: Three weeks of silence
      Given Mira asks Priya Raman by e-mail
      And today is Wednesday 25 March 2026
      When Mira stops waiting for Priya Raman
      Then the conversation with Priya Raman is "no reply"
      And nothing is due with Priya Raman

    Example: A yes in April opens it again
      Given Mira asks Priya Raman by e-mail
      And Mira stops waiting for Priya Raman
      And today is Thursday 9 April 2026
      When Priya Raman says yes, and Mira is to propose a time
      Then the conversations with Priya Raman are "finding a time"

  Rule: An answer that was logged elsewhere is not wiped out by a page left open.

    @web @forms
    Example: The no came in on the phone, the laptop still shows Monday
      Given Mira asks Priya Raman by e-mail
      And Mira has opened the conversation with Priya Raman
      And Priya Raman says no
      When Mira saves on the opened page that they said yes
      Then nothing is saved, and Mira reads "changed elsewhere since you opened"

  Rule: What cannot have been is refused, with the day that stands in the way.

    Example: Nobody answers before they were asked
      Given Mira asks Priya Raman by e-mail
      When Priya Raman said yes on Friday 27 February 2026
      Then nothing is saved, and Mira reads "You asked on 2 March 2026"
      And the conversation with Priya Raman is "asked"

    Example: Nobody is thanked for a conversation that is still to come
      Given Mira books Priya Raman for 15:00 on Thursday 12 March 2026
      When Mira has thanked Priya Raman
      Then nothing is saved, and Mira reads "You have not talked yet"
      And the conversation with Priya Raman is "booked"

    Example: Nobody can miss what is still to come
      Given Mira books Daniel Weiss for 12:30 on Friday 13 March 2026
      When Daniel Weiss does not come
      Then nothing is saved, and Mira reads "13 March 2026 at 12:30 is still to come"
