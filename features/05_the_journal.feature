Feature: The journal

  Every page of Switchback is told by one journal: what you did, in the order in
  which you wrote it down. On the pages it is called your **Story**.

  Nothing in it is ever overwritten. When you were wrong, a further line says
  so; when you undo something, a further line says that. It sounds like
  bookkeeping, and it gives you something that no list of current states can:
  you can stand on any day of your search again, and see what you knew.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry

  Rule: The Story tells each save as one thing that happened.

    Example: A coffee with all that came of it is told once
      When Mira logs a conversation:
        | with        | Priya Raman                   |
        | names given | Tomasz Zielinski              |
        | promised    | Send Priya the churn notebook |
        | by          | Thursday 5 March 2026         |
      Then the Story counts 2 saves
      And the Story tells:
        | about                         | happened     |
        | Priya Raman, Tomasz Zielinski | 2 March 2026 |

  Rule: Nothing is overwritten: a correction and an undo are further lines.

    Example: The coffee was on Sunday
      Given Mira logs a conversation with Priya Raman
      When Mira corrects the conversation with Priya Raman:
        | on | Sunday 1 March 2026 |
      Then Conversations shows:
        | with        | on           |
        | Priya Raman | 1 March 2026 |
      And everything logged before is still there, unchanged
      And the Story counts 3 saves

    Example: A word in a note was wrong
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        They use TensorFlow.
        """
      When Mira corrects the conversation with Priya Raman:
        | note | They use PyTorch. |
      Then the note of the conversation with Priya Raman reads:
        """
        They use PyTorch.
        """
      And everything logged before is still there, unchanged

    Example: An undo takes nothing out of the Story
      Given Mira logs a conversation with Priya Raman
      When Mira undoes the last save
      Then Conversations is empty
      And everything logged before is still there, unchanged
      And the Story counts 3 saves

  Rule: Whatever was written down wrong can be put right, where it stands.

    Every line of the Story has a "Correct", and so has every fact on the pages
    of people, companies and conversations. A correction is for what was never
    so. What was right when Mira wrote it down and is different now has changed
    since: that is news, and news is logged as such.

    @web
    Example: Acme AI was never a startup
      Given Mira names Acme AI, a startup in tech
      When Mira corrects "You put Acme AI on your list":
        | kind | a scale-up |
      Then the Story tells:
        | about                       |
        | Acme AI, a scale-up in tech |
        | You put right, Acme AI      |
      And everything logged before is still there, unchanged

    Example: The promise was for Friday
      Given Mira adds Priya Raman
      And Mira sets these next steps:
        | what                          | by                    | promised to |
        | Send Priya the churn notebook | Thursday 5 March 2026 | Priya Raman |
      When Mira corrects "Send Priya the churn notebook":
        | by | Friday 6 March 2026 |
      And today is Friday 6 March 2026
      Then "Send Priya the churn notebook" is due on Friday 6 March 2026

    @web
    Example: What would make a double is refused, and says of what
      Given Mira names Acme AI, a startup in tech
      And Mira names Beacon, a startup in tech
      When Mira corrects "You put Beacon on your list":
        | name | Acme AI |
      Then nothing is saved, and Mira reads "This correction would make a double: Acme AI on your list"

    Example: What Mira knew then stays what she knew then
      Given Mira adds these people:
        | name        | company |
        | Priya Raman | Acme AI |
      And today is Monday 9 March 2026
      And Mira corrects "You added Priya Raman":
        | company | Lumen Labs |
      When Mira looks back at Monday 2 March 2026
      Then Everyone shows:
        | name        | company |
        | Priya Raman | Acme AI |

    Example: With what she knows today it was so from the beginning
      Given Mira adds these people:
        | name        | company |
        | Priya Raman | Acme AI |
      And today is Monday 9 March 2026
      And Mira corrects "You added Priya Raman":
        | company | Lumen Labs |
      When Mira looks back at Monday 2 March 2026 with what she knows today
      Then Everyone shows:
        | name        | company    |
        | Priya Raman | Lumen Labs |

    Example: A new job is news, and takes nothing back
      Given Mira adds these people:
        | name        | company |
        | Priya Raman | Acme AI |
      And today is Monday 9 March 2026
      And Mira hears news of Priya Raman:
        | company | Lumen Labs |
      When Mira looks back at Monday 2 March 2026 with what she knows today
      Then Everyone shows:
        | name        | company |
        | Priya Raman | Acme AI |

  Rule: What was undone is shown as undone, and can be brought back.

    @web
    Example: The Story keeps what Mira undid, and says so
      Given Mira logs a conversation with Priya Raman
      And Mira logs a conversation with Daniel Weiss
      When Mira undoes the last save
      Then the Story tells:
        | about        | mark   |
        | Priya Raman  |        |
        | Daniel Weiss | undone |
        | took back    |        |

    Example: It was the right Daniel after all
      Given Mira logs a conversation with Daniel Weiss
      And Mira undoes the last save
      When Mira brings it back
      Then Conversations shows:
        | with         | on           |
        | Daniel Weiss | 2 March 2026 |
      And Everyone counts 1 person

  Rule: An undo that would leave a loose end is refused, and says what hangs on it.

    Example: Priya cannot go while a conversation with her stays
      Given Mira adds Priya Raman
      And Mira logs a conversation with Priya Raman
      When Mira undoes adding Priya Raman
      Then nothing is saved, and Mira reads "conversation with Priya Raman"
      And Everyone counts 1 person

    Example: With the conversation undone first, nothing holds her
      Given Mira adds Priya Raman
      And Mira logs a conversation with Priya Raman
      And Mira undoes the last save
      When Mira undoes adding Priya Raman
      Then Everyone is empty

  Rule: A save that is sent twice counts once.

    A lift, a tunnel, a thumb that tapped again: the second time finds that the
    first one arrived.

    Example: The same save again changes nothing
      Given Mira logs a conversation with Priya Raman
      When Mira sends the same save again
      Then Conversations shows:
        | with        | on           |
        | Priya Raman | 2 March 2026 |
      And the Story counts 2 saves

    @web
    Example: Back, other words, and save again is told apart
      Given Mira logs a conversation with Priya Raman and keeps this note:
        """
        They use PyTorch.
        """
      When Mira sends the same save again with the note "They use PyTorch and JAX."
      Then nothing is saved, and Mira reads "already saved"
      And the Story counts 2 saves

  Rule: A form left open is in the way only of what it is about.

    Mira has the laptop open at home and the phone in her hand. What she saves
    on one must not be wiped out by what still stands on the other.

    @web @forms
    Example: The same company was rated elsewhere in the meantime
      Given Mira names Acme AI, a startup in tech
      And Mira has opened the rating of Acme AI
      And Mira rates Acme AI 3 for how much she wants it, 1 for hiring now, 0 for people she knows there
      When Mira saves the opened rating with 1 for how much she wants it
      Then nothing is saved, and Mira reads "changed elsewhere since you opened"

    @forms
    Example: Something else was saved in the meantime
      Given Mira names Acme AI, a startup in tech
      And Mira has opened the rating of Acme AI
      And Mira logs a conversation with Priya Raman
      When Mira saves the opened rating with 1 for how much she wants it
      Then Companies shows:
        | company | how much I want it |
        | Acme AI | 1                  |

  Rule: What is logged late carries two days: when it happened and when it was logged.

    Example: The talk in February that Mira had forgotten to log
      Given today is Monday 9 March 2026
      When Mira logs a conversation held on Friday 27 February 2026 with Lena Hoffmann
      Then the Story tells:
        | about         | happened         | logged       |
        | Lena Hoffmann | 27 February 2026 | 9 March 2026 |

  Rule: On any day you can see what you knew then, and what had happened by then.

    Example: What Mira knew on 2 March
      Given Mira logs a conversation with Priya Raman
      And today is Monday 9 March 2026
      And Mira logs a conversation held on Friday 27 February 2026 with Lena Hoffmann
      When Mira looks back at Monday 2 March 2026
      Then Conversations shows:
        | with        | on           |
        | Priya Raman | 2 March 2026 |

    Example: What had happened by 28 February, with all she knows today
      Given Mira logs a conversation with Priya Raman
      And today is Monday 9 March 2026
      And Mira logs a conversation held on Friday 27 February 2026 with Lena Hoffmann
      When Mira looks back at Saturday 28 February 2026 with what she knows today
      Then Conversations shows:
        | with          | on               |
        | Lena Hoffmann | 27 February 2026 |
