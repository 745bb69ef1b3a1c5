Feature: Log a conversation

  The coffee is finished, the train comes in four minutes, and everything Priya
  said is still in your head. This is the moment to write it down: who it was,
  and what you want to remember. That takes less than a minute on a phone, and
  nothing else is asked of you.

  Saving it also sets the next things in motion. Priya is thanked tomorrow, not
  in three weeks. Tomasz, whose name she gave you, turns up in Today. The
  notebook you promised her has a date.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry

  Rule: A conversation needs somebody you talked to, and no job advert.

    @web
    Example: A coffee with someone new
      When Mira logs a conversation:
        | with    | Priya Raman |
        | company | Acme AI     |
      Then Conversations shows:
        | with        | on           |
        | Priya Raman | 2 March 2026 |
      And Everyone shows:
        | name        | company |
        | Priya Raman | Acme AI |

    Example: Someone who is on the list already is not added again
      Given Mira adds these people:
        | name         | company   |
        | Daniel Weiss | Northbank |
      When Mira logs a conversation with Daniel Weiss
      Then Everyone counts 1 person
      And Conversations shows:
        | with         | on           |
        | Daniel Weiss | 2 March 2026 |

    Example: Lunch with two people is one conversation
      When Mira logs a conversation with Priya Raman and Daniel Weiss
      Then Conversations shows:
        | with                         | on           |
        | Priya Raman and Daniel Weiss | 2 March 2026 |
      And Everyone counts 2 people

  Rule: Planned or by chance, face to face or in writing, it counts.

    Example: Ten minutes on the train that nobody had planned
      When Mira logs a conversation:
        | with    | Lena Hoffmann |
        | how     | in person     |
        | minutes | 10            |
        | planned | no            |
      Then Conversations shows:
        | with          | how       | minutes | planned |
        | Lena Hoffmann | in person | 10      | no      |

    Example: Five questions answered by messages
      When Mira logs a conversation:
        | with | Aiko Tanaka                                    |
        | how  | messages                                       |
        | note | They hire from their own open source projects. |
      Then Conversations shows:
        | with        | how      |
        | Aiko Tanaka | messages |

  Rule: Two people of the same name are a question, and nothing is saved until you answer it.

    Example: Which Daniel was it?
      Given Mira adds these people:
        | name         | company    |
        | Daniel Weiss | Northbank  |
        | Daniel Weiss | Lumen Labs |
      When Mira logs a conversation with Daniel Weiss
      Then Mira is asked whether she means Daniel Weiss at Northbank or Daniel Weiss at Lumen Labs
      And Conversations is empty

    Example: It was the one from Lumen Labs
      Given Mira adds these people:
        | name         | company    |
        | Daniel Weiss | Northbank  |
        | Daniel Weiss | Lumen Labs |
      And Mira logs a conversation with Daniel Weiss
      When Mira answers that it is Daniel Weiss at Lumen Labs
      Then Conversations shows:
        | with         | at         |
        | Daniel Weiss | Lumen Labs |

  Rule: Any day that has been can be logged, and no day that is still to come.

    Example: The talk that started it all was before the search began
      When Mira logs a conversation held on Thursday 15 January 2026 with Priya Raman
      Then Conversations shows:
        | with        | on              |
        | Priya Raman | 15 January 2026 |

    @web
    Example: A slip in the date is refused, and nothing Mira typed is lost
      Given Mira logs a conversation:
        | with | Priya Raman                                   |
        | on   | Friday 6 March 2026                           |
        | note | Her first model failed. That got her the job. |
      And nothing is saved, and Mira reads "still to come"
      When Mira saves again with the day Monday 2 March 2026
      Then the note of the conversation with Priya Raman reads:
        """
        Her first model failed. That got her the job.
        """

    @web @web_only
    Example: Shortly after midnight, today is still yesterday
      Given it is 01:30 on Wednesday 4 March 2026
      When Mira logs a conversation with Priya Raman
      Then Conversations shows:
        | with        | on           |
        | Priya Raman | 3 March 2026 |

  Rule: A note stays exactly as it was written.

    Example: Short lines, a gap and an unfinished thought
      When Mira logs a conversation with Priya Raman and keeps this note:
        """
        PyTorch in production, not notebooks.

        - two rounds,  the second is a code review
        - ask about on-call ...
        """
      Then the note of the conversation with Priya Raman reads:
        """
        PyTorch in production, not notebooks.

        - two rounds,  the second is a code review
        - ask about on-call ...
        """

  Rule: Names, promises and advice are saved together with the conversation, or not at all.

    @web
    Example: Everything Priya gave Mira, in one save
      When Mira logs a conversation:
        | with        | Priya Raman                   |
        | names given | Tomasz Zielinski              |
        | promised    | Send Priya the churn notebook |
        | by          | Thursday 5 March 2026         |
        | advice      | Rebuild one model end to end  |
      Then the names given are Tomasz Zielinski
      And Today shows "Write to Tomasz Zielinski"
      And the page of Priya Raman shows "Rebuild one model end to end"
      And the Story counts 2 saves

    Example: A promise turns up on its day and goes when it is kept
      Given Mira logs a conversation:
        | with     | Priya Raman                   |
        | promised | Send Priya the churn notebook |
        | by       | Thursday 5 March 2026         |
      And today is Thursday 5 March 2026
      And Today shows "Send Priya the churn notebook"
      When Mira has done "Send Priya the churn notebook"
      Then Today no longer shows "Send Priya the churn notebook"

    Example: When the day is refused, the name she gave is not saved either
      When Mira logs a conversation:
        | with        | Priya Raman          |
        | on          | Tuesday 3 March 2026 |
        | names given | Tomasz Zielinski     |
      Then nothing is saved, and Mira reads "still to come"
      And Everyone is empty
      And the list of names given is empty

  Rule: Whoever gave you their time is thanked by the next day.

    @web
    Example: Thank Priya by tomorrow
      When Mira logs a conversation with Priya Raman
      Then Mira is to thank Priya Raman by Tuesday 3 March 2026

    Example: On Tuesday morning it is waiting in Today
      Given Mira logs a conversation with Priya Raman and Daniel Weiss
      When today is Tuesday 3 March 2026
      Then Today shows "Thank Priya Raman"
      And Today shows "Thank Daniel Weiss"

    Example: Once she is thanked, nobody is reminded of it
      Given Mira logs a conversation with Priya Raman
      And today is Tuesday 3 March 2026
      And Today shows "Thank Priya Raman"
      When Mira has thanked Priya Raman
      Then Today no longer shows "Thank Priya Raman"

  Rule: One Undo takes back the whole save.

    @web
    Example: It was the wrong Priya
      Given Mira logs a conversation:
        | with        | Priya Raman      |
        | names given | Tomasz Zielinski |
      When Mira undoes the last save
      Then Conversations is empty
      And Everyone is empty
      And the list of names given is empty
