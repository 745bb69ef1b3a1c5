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
      When Mira is told about tools:
        | by            | in these words                  | the same as            |
        | Priya Raman   | PyTorch in production.          |                        |
        | Daniel Weiss  | All of it runs on PyTorch here. | PyTorch in production. |
        | Lena Hoffmann | Spreadsheets, mostly.           |                        |
      Then Learned says about tools:
        | what                   | said by                      | of those who spoke |
        | PyTorch in production. | Priya Raman and Daniel Weiss | 2 of 3             |
        | Spreadsheets, mostly.  | Lena Hoffmann                | 1 of 3             |

    @web
    Example: Who said the opposite stands beside it
      When Mira is told about how they hire:
        | by           | in these words                   | the opposite of              |
        | Daniel Weiss | They hire from inside first.     |                              |
        | Priya Raman  | Everyone here came from outside. | They hire from inside first. |
      Then Learned says about how they hire:
        | what                         | said by      | said otherwise | of those who spoke |
        | They hire from inside first. | Daniel Weiss | Priya Raman    | 1 of 2             |

    Example: What is only for Mira is counted and not quoted
      When Mira is told about tools:
        | by            | in these words                             | the same as            | only for her |
        | Priya Raman   | PyTorch in production.                     |                        |              |
        | Lena Hoffmann | PyTorch too, and she is looking for a job. | PyTorch in production. | yes          |
      Then Learned says about tools:
        | what                   | said by                       | of those who spoke |
        | PyTorch in production. | Priya Raman and Lena Hoffmann | 2 of 2             |
      And Learned does not quote "she is looking for a job"

  Rule: What is about one place can be looked at alone.

    Example: Only what concerns Northbank
      When Mira is told about a week there:
        | by           | in these words             |
        | Priya Raman  | Half the week is data.     |
        | Daniel Weiss | Half the week is meetings. |
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
      When Mira is told about tools:
        | by          | in these words         |
        | Priya Raman | PyTorch in production. |
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
