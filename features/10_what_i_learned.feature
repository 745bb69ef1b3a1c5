Feature: What I learned

  One conversation is one opinion. After five of them the same sentence comes
  back in other words, and that sentence is worth more than any posting. So
  Learned puts together what people said: each thing once, with how many of
  those who spoke about it said so, and in their own words beneath.

  It also shows where nobody has told you anything yet. That is the best
  question for the next conversation, and it is one click away from its sheet.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
    And Mira names Acme AI, a startup in tech
    And Mira names Northbank, a large company in finance
    And Mira adds these people:
      | name          | role                      | company   |
      | Priya Raman   | machine learning engineer | Acme AI   |
      | Daniel Weiss  | data scientist            | Northbank |
      | Lena Hoffmann | machine learning engineer | Acme AI   |

  Rule: A thing that several people said stands once, with how many of those who spoke about it said so.

    @web
    Example: Two of three who spoke about tools
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        PyTorch in production.
        """
      And Mira learns "PyTorch in production." about tools from Priya Raman
      And Mira logs a conversation with Daniel Weiss and keeps this note:
        """
        All of it runs on PyTorch here.
        """
      And Mira learns "All of it runs on PyTorch here." about tools from Daniel Weiss, the same as "PyTorch in production."
      And Mira logs a conversation with Lena Hoffmann and keeps this note:
        """
        Spreadsheets, mostly.
        """
      When Mira learns "Spreadsheets, mostly." about tools from Lena Hoffmann
      Then Learned says about tools:
        | what                   | said by                      | of those who spoke |
        | PyTorch in production. | Priya Raman and Daniel Weiss | 2 of 3             |
        | Spreadsheets, mostly.  | Lena Hoffmann                | 1 of 3             |

    Example: Who said the opposite stands beside it
      Given Mira logs a conversation with Daniel Weiss and keeps this note:
        """
        They hire from inside first.
        """
      And Mira learns "They hire from inside first." about how they hire from Daniel Weiss
      And Mira logs a conversation with Priya Raman and keeps this note:
        """
        Everyone here came from outside.
        """
      When Mira learns "Everyone here came from outside." about how they hire from Priya Raman, the opposite of "They hire from inside first."
      Then Learned says about how they hire:
        | what                         | said by      | said otherwise | of those who spoke |
        | They hire from inside first. | Daniel Weiss | Priya Raman    | 1 of 2             |

    Example: What is only for Mira is counted and not quoted
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        PyTorch in production.
        """
      And Mira learns "PyTorch in production." about tools from Priya Raman
      And Mira logs a conversation:
        | with    | Lena Hoffmann                               |
        | note    | PyTorch too, and she is looking for a job. |
        | private | yes                                         |
      When Mira learns "PyTorch too, and she is looking for a job." about tools from Lena Hoffmann, the same as "PyTorch in production."
      Then Learned says about tools:
        | what                   | said by                       | of those who spoke |
        | PyTorch in production. | Priya Raman and Lena Hoffmann | 2 of 2             |
      And Learned does not quote "she is looking for a job"

  Rule: What is about one place can be looked at alone.

    Example: Only what concerns Northbank
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        Half the week is data.
        """
      And Mira learns "Half the week is data." about a week there from Priya Raman
      And Mira logs a conversation with Daniel Weiss and keeps this note:
        """
        Half the week is meetings.
        """
      When Mira learns "Half the week is meetings." about a week there from Daniel Weiss
      Then Learned says about a week there at Northbank:
        | what                       | said by      | of those who spoke |
        | Half the week is meetings. | Daniel Weiss | 1 of 1             |

  Rule: What nobody has told you yet is a question for the next conversation.

    @web
    Example: One click, and it stands on Priya's sheet
      Given Mira books Priya Raman for 17:00 on Thursday 12 March 2026
      And Mira prepares for Priya Raman:
        """
        How did you move?
        """
      When Mira wants to ask about how they hire at the next conversation
      Then the questions for Priya Raman are:
        """
        How did you move?
        How did the last person come to your team?
        """

    Example: The next conversation is the one that comes first
      Given Mira books Priya Raman for 17:00 on Thursday 12 March 2026
      And Mira books Daniel Weiss for 12:30 on Tuesday 10 March 2026
      Then Learned offers to ask Daniel Weiss about tools

    Example: Nobody is booked
      When Mira adds these people:
        | name             | role        | company |
        | Tomasz Zielinski | team leader | Acme AI |
      Then Learned offers nobody to ask about tools

    Example: Once someone has told her, the question is gone
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        PyTorch in production.
        """
      When Mira learns "PyTorch in production." about tools from Priya Raman
      Then nobody has told Mira yet about how they hire
      And somebody has told Mira about tools

  Rule: What a title really means is compared place by place.

    Example: One title, two places
      Given Mira logs a conversation with Priya Raman
      And Mira logs a conversation with Daniel Weiss
      When Mira hears what a title means:
        | from         | title                     | week                     | stack          |
        | Priya Raman  | machine learning engineer | pipelines and on-call    | PyTorch, Spark |
        | Daniel Weiss | machine learning engineer | slides, one model a year | Excel          |
      Then Learned compares the titles:
        | at        | title                     | told by      | week                     | stack          |
        | Acme AI   | machine learning engineer | Priya Raman  | pipelines and on-call    | PyTorch, Spark |
        | Northbank | machine learning engineer | Daniel Weiss | slides, one model a year | Excel          |

  Rule: How much you want a company has a history.

    Example: Acme grew on her
      Given Mira rates Acme AI 2 for how much she wants it, 1 for hiring now, 1 for people she knows there
      And today is Thursday 12 March 2026
      When Mira rates Acme AI 3 for how much she wants it, 1 for hiring now, 2 for people she knows there
      Then how much Mira wanted Acme AI over time is:
        | since         | wanted |
        | 2 March 2026  | 2      |
        | 12 March 2026 | 3      |
