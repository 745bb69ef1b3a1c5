Feature: Numbers

  After a few weeks the question is no longer what to do today but whether it
  works: do people answer, which way in is worth a second message, how long does
  one usually wait? Numbers count what was logged, and say how they count. They
  praise nobody, and they compare with nobody.

  **Every number can be opened**: behind it are the sentences of exactly those
  entries that it counts. What was undone does not count, and somebody who was
  in your list twice is one person.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
    And Mira adds these people:
      | name         | role                      | company   |
      | Priya Raman  | machine learning engineer | Acme AI   |
      | Daniel Weiss | data scientist            | Northbank |
      | Lena Fischer | analyst                   | Northbank |

  Rule: From asked to offer, each number opens what it counts.

    @web
    Example: Two were asked, one replied, one was met by chance
      Given Mira asks Priya Raman by e-mail
      And Mira asks Daniel Weiss by profile message
      And Priya Raman says yes, and Mira is to propose a time
      When Mira logs a conversation with Lena Fischer
      Then Numbers counts:
        | what                   | number | opened                                |
        | People you asked       | 2      | asked Priya Raman, asked Daniel Weiss |
        | of these, replied      | 1      | Priya Raman said yes                  |
        | and said yes           | 1      | Priya Raman said yes                  |
        | People you talked with | 1      | talked with Lena Fischer              |
        | without asking before  | 1      | talked with Lena Fischer              |

    @web
    Example: What was undone does not count
      Given Mira logs a conversation with Daniel Weiss
      And Mira logs a conversation with Priya Raman
      When Mira undoes the last save
      Then Numbers counts:
        | what                   | number | opened                   |
        | People you talked with | 1      | talked with Daniel Weiss |

    Example: One message to two people is an ask of two
      When Mira asks Priya Raman and Daniel Weiss by e-mail
      Then Numbers counts:
        | what             | number | opened                                           |
        | People you asked | 2      | added Daniel Weiss, asked Priya Raman and Daniel |

  Rule: Which way in works is told in people, never as a percentage of a few.

    Example: One of two who were asked by e-mail replied
      Given Mira asks Priya Raman by e-mail
      And Mira asks Daniel Weiss by e-mail
      And Mira asks Lena Fischer by profile message
      When Priya Raman says yes, and Mira is to propose a time
      Then by the first message Numbers shows:
        | way             | replied | talked |
        | E-mail          | 1 of 2  | 0 of 2 |
        | Profile message | 0 of 1  | 0 of 1 |

    Example: Whoever came through someone is counted so
      Given Priya Raman offers Mira an introduction to Tomasz Zielinski
      And Priya Raman introduces Mira to Tomasz Zielinski
      And Mira asks Tomasz Zielinski by e-mail
      When Mira asks Daniel Weiss by e-mail
      Then by introduction Numbers shows:
        | way                       | replied | talked |
        | Someone gave you the name | 0 of 1  | 0 of 1 |
        | You found them yourself   | 0 of 1  | 0 of 1 |

  Rule: How many asks a conversation takes is told from ten asks on.

    An ask counts once it has had its time: it came to an end, or it is older
    than you would wait for an answer. The asks after the first one that has not
    had its time do not count yet. A yes comes sooner than one gives up waiting,
    so the quick ones alone would promise too much.

    Example: Nine asks are too few
      Given Mira's asks came to this:
        | asked on            | talked on           | whom                                                                    |
        | Monday 2 March 2026 | Friday 6 March 2026 | Priya Raman, Daniel Weiss, Lena Fischer                                 |
        | Monday 2 March 2026 |                     | Omar Haddad, Grace Liu, Ines Keller, Jonas Berg, Marta Nowak, Noor Aziz |
      When today is Thursday 26 March 2026
      Then Numbers says "From ten asks on you will see here how many asks three conversations take. 9 count so far."

    Example: Three of ten
      Given Mira's asks came to this:
        | asked on            | talked on           | whom                                                                                |
        | Monday 2 March 2026 | Friday 6 March 2026 | Priya Raman, Daniel Weiss, Lena Fischer                                             |
        | Monday 2 March 2026 |                     | Omar Haddad, Grace Liu, Ines Keller, Jonas Berg, Marta Nowak, Noor Aziz, Ravi Menon |
      When today is Thursday 26 March 2026
      Then Numbers says "At your rate of 3 in 10, three conversations take about ten asks."

    Example: The same asks, three days sooner: seven may still be answered
      Given Mira's asks came to this:
        | asked on            | talked on           | whom                                                                                |
        | Monday 2 March 2026 | Friday 6 March 2026 | Priya Raman, Daniel Weiss, Lena Fischer                                             |
        | Monday 2 March 2026 |                     | Omar Haddad, Grace Liu, Ines Keller, Jonas Berg, Marta Nowak, Noor Aziz, Ravi Menon |
      When today is Monday 23 March 2026
      Then Numbers says "From ten asks on you will see here how many asks three conversations take. None counts so far."

  Rule: How long one waits counts those who are still waiting.

    Leave them out, and every wait looks short. The way to count them is the one
    that Kaplan and Meier found for patients in 1958.

    Example: One replied after two working days, two have not
      Given Mira's asks came to this:
        | asked on            | talked on | whom                                    |
        | Monday 2 March 2026 |           | Priya Raman, Daniel Weiss, Lena Fischer |
      And today is Wednesday 4 March 2026
      When Priya Raman says yes, and Mira is to propose a time
      Then Numbers says "Fewer than half have replied so far"
      And Numbers says "2 still waiting, counted as such"

    Example: Two replied after two working days
      Given Mira's asks came to this:
        | asked on            | talked on | whom                                    |
        | Monday 2 March 2026 |           | Priya Raman, Daniel Weiss, Lena Fischer |
      And today is Wednesday 4 March 2026
      And Priya Raman says yes, and Mira is to propose a time
      When Daniel Weiss says no
      Then Numbers says "Half replied within 2 working days"

  Rule: People come through people.

    @web
    Example: Priya led to Tomasz, and Tomasz to Ada
      Given Mira logs a conversation:
        | with        | Priya Raman      |
        | names given | Tomasz Zielinski |
      And Mira logs a conversation:
        | with        | Tomasz Zielinski |
        | names given | Ada Nwosu        |
      When Mira logs a conversation with Ada Nwosu
      Then Numbers says "Priya Raman led to Tomasz Zielinski, and Tomasz Zielinski to Ada Nwosu."
      And Numbers says "2 of 3 people you talked with came through someone."
