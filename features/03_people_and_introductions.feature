Feature: People and introductions

  Somebody has already done what you are about to do. They were an analyst, they
  build models now, and they remember how. Twenty minutes with that person is
  worth more than a month of reading adverts, and the way to them usually leads
  through somebody else: *you should talk to Tomasz.*

  So this is where the people are: who they are, how you know them, who led you
  to whom. What is written here is about people who were kind to you; write it
  so that they could look over your shoulder.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry

  Rule: A name is enough to begin with.

    @web
    Example: Mira remembers Priya from a meetup
      When Mira adds Priya Raman
      Then Everyone shows:
        | name        |
        | Priya Raman |

    Example: The rest can come with it
      When Mira adds these people:
        | name        | role                      | company | e-mail             | how known |
        | Priya Raman | machine learning engineer | Acme AI | priya@acme.example | group     |
      Then Everyone shows:
        | name        | role                      | company | how known |
        | Priya Raman | machine learning engineer | Acme AI | group     |

    Example: Priya changes jobs, and that is news
      Given Mira adds these people:
        | name        | company |
        | Priya Raman | Acme AI |
      And today is Monday 16 March 2026
      When Mira hears news of Priya Raman:
        | company | Lumen Labs |
      Then Everyone shows:
        | name        | company    |
        | Priya Raman | Lumen Labs |

  Rule: How you know someone says how warm the first line may be.

    From warm to cold: you went to the same school, you know them, somebody you
    know knows them, you share a group, or you have never met.

    Example: Five people, five ways of knowing them
      When Mira adds these people:
        | name             | how known  |
        | Priya Raman      | alumni     |
        | Daniel Weiss     | 1st degree |
        | Lena Hoffmann    | 2nd degree |
        | Tomasz Zielinski | group      |
        | Aiko Tanaka      | cold       |
      Then Everyone shows:
        | name             | how known  |
        | Aiko Tanaka      | cold       |
        | Daniel Weiss     | 1st degree |
        | Lena Hoffmann    | 2nd degree |
        | Priya Raman      | alumni     |
        | Tomasz Zielinski | group      |

  Rule: Several people go in at once, one per line, with their company after a comma.

    Example: Two people to ask this week
      When Mira pastes these people and saves the preview:
        """
        Daniel Weiss, Northbank
        Lena Hoffmann
        """
      Then Everyone shows:
        | name          | company   |
        | Daniel Weiss  | Northbank |
        | Lena Hoffmann |           |

    Example: One undo takes the pasted people out again
      Given Mira pastes these people and saves the preview:
        """
        Daniel Weiss, Northbank
        Lena Hoffmann
        """
      When Mira undoes the last save
      Then Everyone is empty

  Rule: A name somebody gave you is a lead, and becomes a person when you add or talk to them.

    Leads have a short life, so Today brings them up at once. They are not yet
    people you know, so they do not fill the list of those.

    Example: Priya says "talk to Tomasz"
      When Mira logs a conversation:
        | with        | Priya Raman      |
        | names given | Tomasz Zielinski |
      Then the names given are Tomasz Zielinski
      And Everyone shows:
        | name        |
        | Priya Raman |

    Example: Talking to Tomasz makes him someone Mira knows, through Priya
      Given Mira logs a conversation:
        | with        | Priya Raman      |
        | names given | Tomasz Zielinski |
      And today is Friday 6 March 2026
      When Mira logs a conversation with Tomasz Zielinski
      Then Everyone shows:
        | name             | introduced by |
        | Priya Raman      |               |
        | Tomasz Zielinski | Priya Raman   |
      And the list of names given is empty

  Rule: An introduction is offered, then made, then leads to a conversation.

    Example: Priya offers
      Given Mira adds Priya Raman
      When Priya Raman offers Mira an introduction to Tomasz Zielinski
      Then the introduction to Tomasz Zielinski is "offered"
      And Today shows "Write to Tomasz Zielinski"

    Example: Priya writes to both of them
      Given Mira adds Priya Raman
      And Priya Raman offers Mira an introduction to Tomasz Zielinski
      When Priya Raman introduces Mira to Tomasz Zielinski
      Then the introduction to Tomasz Zielinski is "made"

    Example: Mira and Tomasz talk, and Priya's page remembers it
      Given Mira adds Priya Raman
      And Priya Raman offers Mira an introduction to Tomasz Zielinski
      And Priya Raman introduces Mira to Tomasz Zielinski
      When Mira logs a conversation with Tomasz Zielinski
      Then Priya Raman led to Tomasz Zielinski

  Rule: Nobody is on the list twice by accident.

    The same profile address is the same person. The same e-mail, or the same
    name at the same company, most likely is; that is a question, and you answer
    it.

    Example: The same profile address is refused
      Given Mira adds these people:
        | name        | profile address                    |
        | Priya Raman | https://people.example/priya-raman |
      When Mira adds these people:
        | name      | profile address                    |
        | Dr. Raman | https://people.example/priya-raman |
      Then nothing is saved, and Mira reads "Priya Raman"

    Example: The same e-mail, and it is the same person
      Given Mira adds these people:
        | name        | company | e-mail             |
        | Priya Raman | Acme AI | priya@acme.example |
      When Mira adds these people:
        | name     | role                      | e-mail             |
        | P. Raman | machine learning engineer | priya@acme.example |
      Then Mira is asked whether she means Priya Raman at Acme AI
      When Mira answers that it is Priya Raman at Acme AI
      Then Everyone shows:
        | name        | role                      | company |
        | Priya Raman | machine learning engineer | Acme AI |

    Example: The same name at the same company, and it is someone new
      Given Mira adds these people:
        | name         | company   |
        | Daniel Weiss | Northbank |
      When Mira adds these people:
        | name         | company   | role           |
        | Daniel Weiss | Northbank | data scientist |
      Then Mira is asked whether she means Daniel Weiss at Northbank
      When Mira answers that it is someone new
      Then Everyone counts 2 people

  Rule: The best person to ask is one who came the way you want to go.

    Example: Priya was an analyst in finance once
      Given Mira adds these people:
        | name        | role                      | company | came from          |
        | Priya Raman | machine learning engineer | Acme AI | analyst in finance |
      When Mira logs a conversation with Priya Raman
      Then the Map knows Priya Raman as someone who went this way
