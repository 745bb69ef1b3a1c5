Feature: Prepare and talk

  Twenty minutes are short. Three good questions fill them, and the best one is
  nearly always the same: *how did you move?* Write yours down before, read them
  at the door, and put the phone away.

  Afterwards, what Priya said is worth more on the day she said it than in the
  notes of a month. Her words stay as you wrote them. When there is time, go
  through them line by line and say what each one is: something learned, a piece
  of advice, a name, a promise. Nothing must be sorted.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
    And Mira adds these people:
      | name         | role                      | company   |
      | Priya Raman  | machine learning engineer | Acme AI   |
      | Daniel Weiss | data scientist            | Northbank |

  Rule: The day before, you make sure that it still holds.

    Example: A line to Priya on Wednesday
      Given Mira books Priya Raman for 17:00 on Thursday 12 March 2026
      When today is Wednesday 11 March 2026
      Then Today shows "Confirm with Priya Raman"

    Example: Once confirmed, it is only waited for
      Given Mira books Priya Raman for 17:00 on Thursday 12 March 2026
      And today is Wednesday 11 March 2026
      When Mira confirms with Priya Raman
      Then Today does not show "Confirm with Priya Raman"
      And the conversation with Priya Raman is "booked"

  Rule: What you want to ask is written before, and read at the door.

    @web
    Example: Two questions for Priya
      Given Mira books Priya Raman for 17:00 on Thursday 12 March 2026
      When Mira prepares for Priya Raman:
        """
        How did you move?
        What does a normal week look like?
        """
      Then the questions for Priya Raman are:
        """
        How did you move?
        What does a normal week look like?
        """

    Example: A second thought takes the place of the first
      Given Mira books Priya Raman for 17:00 on Thursday 12 March 2026
      And Mira prepares for Priya Raman:
        """
        Which tools do you use?
        """
      When Mira prepares for Priya Raman:
        """
        Which tools do you use, and which would you drop?
        Who else should I talk to?
        """
      Then the questions for Priya Raman are:
        """
        Which tools do you use, and which would you drop?
        Who else should I talk to?
        """

    Example: What nobody has told Mira yet is worth a question
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        Two rounds, and the second is a code review.
        """
      And Mira learns "Two rounds, and the second is a code review." about how they hire from Priya Raman
      When Mira books Daniel Weiss for 12:30 on Friday 13 March 2026
      Then Mira may want to ask Daniel Weiss about tools
      And Mira has heard about how they hire before she meets Daniel Weiss

  Rule: A booked conversation goes into your calendar, and moves there when it moves here.

    @download @web
    Example: One event in the calendar, at the time that holds now
      Given Mira books Priya Raman for 15:00 on Thursday 12 March 2026
      And the calendar says 15:00 on Thursday 12 March 2026 for Priya Raman
      When the conversation with Priya Raman is moved to 10:00 on Thursday 2 April 2026
      Then the calendar says 10:00 on Thursday 2 April 2026 for Priya Raman
      And it is the same event in the calendar

  Rule: When the time has passed, the first question is how it was.

    @web
    Example: Five past six, after the coffee
      Given Mira books Priya Raman for 17:00 on Thursday 12 March 2026
      When it is 18:05 on Thursday 12 March 2026
      Then the first thing Today asks is "How was it with Priya Raman?"

    Example: Before it begins, nobody asks
      Given Mira books Priya Raman for 17:00 on Thursday 12 March 2026
      When it is 16:00 on Thursday 12 March 2026
      Then Today does not show "How was it with Priya Raman?"

    Example: The quick log goes on with the conversation that was booked
      Given Mira books Priya Raman for 17:00 on Thursday 12 March 2026
      And it is 18:05 on Thursday 12 March 2026
      When Mira logs a conversation with Priya Raman
      Then the conversations with Priya Raman are "talked"
      And Today does not show "How was it with Priya Raman?"

    Example: Five minutes by chance are not the coffee that is booked
      Given Mira books Priya Raman for 17:00 on Thursday 12 March 2026
      When Mira logs a conversation:
        | with    | Priya Raman |
        | planned | no          |
      Then the conversations with Priya Raman are "talked" and "booked"

  Rule: A note is sorted line by line, and each thing found keeps the line it came from.

    @web
    Example: Four lines, four kinds of things
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        PyTorch in production, not notebooks.
        Rebuild one model end to end.
        Tomasz Zielinski leads the platform team.
        She would like to see the churn notebook.
        """
      When Mira sorts the note of the conversation with Priya Raman:
        | line                                      | is       | namely                        | by                    |
        | PyTorch in production, not notebooks.     | learned  | tools                         |                       |
        | Rebuild one model end to end.             | advice   |                               |                       |
        | Tomasz Zielinski leads the platform team. | a name   | Tomasz Zielinski              |                       |
        | She would like to see the churn notebook. | promised | Send Priya the churn notebook | Thursday 5 March 2026 |
      Then what is kept of the note of the conversation with Priya Raman is:
        | line                                      | kept                                  |
        | PyTorch in production, not notebooks.     | PyTorch in production, not notebooks. |
        | Rebuild one model end to end.             | Rebuild one model end to end.         |
        | Tomasz Zielinski leads the platform team. | Tomasz Zielinski                      |
        | She would like to see the churn notebook. | Send Priya the churn notebook         |
      And the names given are Tomasz Zielinski

    Example: Two people say the same
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        PyTorch in production.
        """
      And Mira learns "PyTorch in production." about tools from Priya Raman
      And Mira logs a conversation with Daniel Weiss and keeps this note:
        """
        All of it runs on PyTorch here.
        """
      When Mira learns "All of it runs on PyTorch here." about tools from Daniel Weiss, the same as "PyTorch in production."
      Then "PyTorch in production." was said by Priya Raman and Daniel Weiss

    Example: A line that was corrected away is not sorted any more
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        They use TensorFlow.
        """
      And Mira corrects the conversation with Priya Raman:
        | note | They use PyTorch. |
      When Mira learns "They use TensorFlow." about tools from Priya Raman
      Then nothing is saved, and Mira reads "That line is not in the note any more"

    Example: What was learned from a line outlives the line
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        They use PyTorch, mostly.
        """
      And Mira learns "They use PyTorch, mostly." about tools from Priya Raman
      When Mira corrects the conversation with Priya Raman:
        | note | They use PyTorch. |
      Then what is kept of the note of the conversation with Priya Raman is:
        | line                      | kept                      | from               |
        | They use PyTorch, mostly. | They use PyTorch, mostly. | an earlier wording |

  Rule: Whatever was written down is found by a word of it.

    Example: Somebody said something about a code review
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        Two rounds, and the second is a code review.
        """
      And Mira promises Daniel Weiss "Ask Lena about review tools" by Friday 6 March 2026
      Then looking for "review" finds:
        | what           | named                       |
        | a conversation | Priya Raman                 |
        | a next step    | Ask Lena about review tools |
      And looking for "code review" finds:
        | what           | named       |
        | a conversation | Priya Raman |

  Rule: A title is worth what people do under it in a week.

    Example: What a machine learning engineer does at Acme, and at Northbank
      Given Mira logs a conversation with Priya Raman
      And Mira logs a conversation with Daniel Weiss
      When Mira hears what a title means:
        | from         | title                     | week                     | stack          |
        | Priya Raman  | machine learning engineer | pipelines and on-call    | PyTorch, Spark |
        | Daniel Weiss | machine learning engineer | slides, one model a year | Excel          |
      Then the titles say:
        | at        | title                     | week                     | stack          |
        | Acme AI   | machine learning engineer | pipelines and on-call    | PyTorch, Spark |
        | Northbank | machine learning engineer | slides, one model a year | Excel          |
