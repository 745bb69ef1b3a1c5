Feature: Applications

  A conversation needs no job posting, and most of the good ones come before
  there is one. But one day you apply. Then two things are easily lost: who
  opened the door, and whose turn it is. Switchback keeps both.

  An application goes from sent, perhaps over a word or two from you, to
  interviews, and ends with an offer, a no, or silence. An interview here is a
  round of hiring. Talks that are about the work, and not about a job, are
  conversations.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
    And Mira's companies are:
      | company   | kind            | industry |
      | Acme AI   | a startup       | tech     |
      | Beta      | a large company | tech     |
      | Northbank | a large company | finance  |
    And Mira adds these people:
      | name        | role                      | company |
      | Priya Raman | machine learning engineer | Acme AI |
      | Lena Novak  | head of platform          | Beta    |

  Rule: An application remembers who opened the door.

    Half of what makes an application work happened before it. When the search
    is over, that is what you want to know.

    @web
    Example: Lena spoke for Mira, after the talk about platforms
      Given Mira logs a conversation held on Thursday 26 February 2026 with Lena Novak
      When Mira applies:
        | at                   | Beta                      |
        | as                   | machine learning engineer |
        | referred by          | Lena Novak                |
        | out of the talk with | Lena Novak                |
      Then Applications shows:
        | at   | as                        | referred by | out of the talk with | group   |
        | Beta | machine learning engineer | Lena Novak  | Lena Novak           | waiting |

    Example: Two doors at one company are two applications
      Given Mira applies:
        | at | Beta                      |
        | as | machine learning engineer |
      When Mira applies:
        | at | Beta           |
        | as | data scientist |
      Then Applications shows:
        | at   | as                        | group   |
        | Beta | machine learning engineer | waiting |
        | Beta | data scientist            | waiting |

  Rule: After seven days you may ask for news, twice at most, and then silence is silence.

    These are days of the calendar: a hiring team has other weeks than a person
    whom you asked for twenty minutes. Nothing is closed by itself.

    Example: A week later, a first word
      Given Mira applies at Beta
      And today is Sunday 8 March 2026
      And Today does not show "Ask Beta for news"
      When today is Monday 9 March 2026
      Then Today shows "Ask Beta for news"

    Example: After the second word there is no third
      Given Mira applies at Beta
      And Mira asked Beta for news on Monday 9 March 2026 and on Monday 16 March 2026
      When today is Monday 23 March 2026
      Then Today does not show "Ask Beta for news"
      And Today shows "Stop waiting for Beta"

    Example: Mira decides that silence is an answer
      Given Mira applies at Beta
      And Mira asked Beta for news on Monday 9 March 2026 and on Monday 16 March 2026
      When Mira stops waiting for news from Beta
      Then the application at Beta is "no reply"
      And nothing is due today

  Rule: An interview is booked, moved and called off like any appointment.

    @web
    Example: The first round, and a new time for it
      Given Mira applies at Beta
      And Mira books an interview at Beta for 10:00 on Thursday 12 March 2026
      When the interview at Beta is moved to 14:00 on Friday 13 March 2026
      Then Applications shows:
        | at   | group  | interview            |
        | Beta | booked | 13 March 2026, 14:00 |
      And the Story tells:
        | about                                       |
        | A new time, the interview at Beta, 13 March |

    Scenario Outline: Four ways to fall through
      Given Mira applies at Beta
      And Mira books an interview at Beta for 10:00 on Thursday 12 March 2026
      And it is 11:30 on Thursday 12 March 2026
      When <it fell through>
      Then the interview at Beta is "<stage>"

      Examples:
        | it fell through                      | stage              |
        | Beta calls off the interview         | called off         |
        | Mira calls off the interview at Beta | called off         |
        | Beta misses the interview            | did not take place |
        | Mira misses the interview at Beta    | did not take place |

    Example: When the hour has passed, Today asks how it was
      Given Mira applies at Beta
      And Mira books an interview at Beta for 10:00 on Thursday 12 March 2026
      When it is 11:30 on Thursday 12 March 2026
      Then the first thing Today asks is "How was the interview at Beta?"

  Rule: You prepare before an interview, and thank a day after it.

    @web
    Example: Two questions for the platform team
      Given Mira applies at Beta
      And Mira books an interview at Beta for 10:00 on Thursday 12 March 2026
      When Mira prepares for the interview at Beta:
        """
        What did the last model cost you that failed?
        Who decides what goes into production?
        """
      Then the questions for the interview at Beta are:
        """
        What did the last model cost you that failed?
        Who decides what goes into production?
        """

    Example: Thanks to the one Mira talked to
      Given Mira applies at Beta
      And Mira books an interview at Beta for 10:00 on Thursday 12 March 2026
      And it is 11:30 on Thursday 12 March 2026
      When Mira has had the interview at Beta with Lena Novak
      Then "Thank Lena Novak for the interview at Beta" is due on Friday 13 March 2026

    Example: Thanked, and now it is their turn
      Given Mira applies at Beta
      And today is Thursday 12 March 2026
      And Mira has had the interview at Beta with Lena Novak
      When Mira has thanked Lena Novak for the interview at Beta
      Then Applications shows:
        | at   | stage        | group   |
        | Beta | interviewing | waiting |

  Rule: Thirty days without a word after an interview are silence, and you say so.

    Example: A month after the round in March
      Given Mira applies at Beta
      And it is 18:00 on Thursday 12 March 2026
      And Mira has had the interview at Beta with Lena Novak
      When today is Saturday 11 April 2026
      Then Today shows "Stop waiting for Beta"

    @web
    Example: Beta writes in May all the same
      Given Mira applies at Beta
      And Mira stops waiting for news from Beta
      And today is Tuesday 5 May 2026
      When Mira takes the application at Beta up again
      Then Applications shows:
        | at   | group   |
        | Beta | waiting |

  Rule: A no ends the application, never the acquaintance.

    @web
    Example: Beta says no
      Given Mira applies at Beta
      And today is Monday 9 March 2026
      And Today shows "Ask Beta for news"
      When Beta says no to the application
      Then nothing is due today

    @web @web_only
    Example: What is left is Lena
      Given Mira applies at Beta
      When Beta says no to the application
      Then Mira reads "Beta said no. It is off your list; Lena there is still someone you know."

    Example: Mira withdraws, and says why to herself
      Given Mira applies at Northbank
      When Mira withdraws from Northbank because "the team was dissolved"
      Then the application at Northbank is "withdrawn"
      And the page of Northbank shows "the team was dissolved"

  Rule: Nothing goes on in an application that is closed, unless you take it up again.

    Example: An interview after the no
      Given Mira applies at Beta
      And Beta says no to the application
      When Mira books an interview at Beta for 10:00 on Thursday 26 March 2026
      Then nothing is saved, and Mira reads "take the application up again first"
      And the application at Beta is "they said no"

    Example: They changed their mind, and one click takes it up again
      Given Mira applies at Beta
      And Beta says no to the application
      When Mira books an interview at Beta for 10:00 on Thursday 26 March 2026
      And Mira does what is offered instead
      Then Applications shows:
        | at   | group   |
        | Beta | waiting |

  Rule: The list says whose turn it is.

    Example: One of each
      Given Mira applies at Acme AI
      And today is Monday 9 March 2026
      And Mira applies at Northbank
      And Mira books an interview at Northbank for 10:00 on Thursday 12 March 2026
      Then Applications shows:
        | at        | group     |
        | Acme AI   | your turn |
        | Northbank | booked    |

    Example: Waiting, and done
      Given Mira applies at Acme AI
      And Mira applies at Beta
      When Beta says no to the application
      Then Applications shows:
        | at      | stage        | group   |
        | Acme AI | sent         | waiting |
        | Beta    | they said no | done    |
