Feature: Target companies

  A list of companies is a list of places where you can *ask*. It is not a list
  of job adverts: most of what you want to know, nobody has posted anywhere. So
  write down every company you are curious about, forty if you like, and let
  three small numbers put them in order:

  - **how much I want it**, which nobody else can tell you,
  - **hiring now**, whether something fitting is posted today,
  - **people I know there**, who could spare you twenty minutes.

  Then look at five at a time. Five is what fits into a week beside a job.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry

  Rule: A company is a name, a kind of place and an industry.

    Example: Acme AI is the first on the list
      When Mira names Acme AI, a startup in tech
      Then Companies shows:
        | company | kind      | industry | talk        |
        | Acme AI | a startup | tech     | not started |

    Example: Every kind of place can be on the list
      When Mira's companies are:
        | company              | kind              | industry   |
        | Acme AI              | a startup         | tech       |
        | Lumen Labs           | a scale-up        | tech       |
        | Northbank            | a large company   | finance    |
        | Civic Data Office    | a public employer | government |
        | Eastfield University | a university      | research   |
        | Ledgerline           | her own employer  | finance    |
      Then Companies shows:
        | company              | kind              |
        | Acme AI              | a startup         |
        | Civic Data Office    | a public employer |
        | Eastfield University | a university      |
        | Ledgerline           | her own employer  |
        | Lumen Labs           | a scale-up        |
        | Northbank            | a large company   |

  Rule: Many companies go in at once, one per line, and one undo takes them out again.

    You see what will be added before anything is saved.

    @web
    Example: Mira pastes the three names from a note on her phone
      When Mira pastes these companies and saves the preview:
        """
        Acme AI
        Lumen Labs
        Fintrail
        """
      Then Companies shows:
        | company    |
        | Acme AI    |
        | Fintrail   |
        | Lumen Labs |

    Example: A line that is on the list already adds nothing
      Given Mira names Acme AI, a startup in tech
      When Mira pastes these companies and saves the preview:
        """
        acme ai
        Lumen Labs
        """
      Then Companies shows:
        | company    |
        | Acme AI    |
        | Lumen Labs |

    Example: The wrong list goes away in one step
      Given Mira pastes these companies and saves the preview:
        """
        Milk
        Bread
        Bananas
        """
      When Mira undoes the last save
      Then Companies is empty

  Rule: The same company is not named twice, and the refusal says what to do instead.

    Example: Acme AI is on the list already
      Given Mira names Acme AI, a startup in tech
      When Mira names acme ai, a scale-up in tech
      Then nothing is saved, and Mira reads "Acme AI is on your list already"

    Example: A company that was dropped can be restored
      Given Mira names Acme AI, a startup in tech
      And Mira drops Acme AI because "they stopped hiring"
      When Mira names Acme AI, a startup in tech
      Then nothing is saved, and Mira reads "Put it back"

  Rule: The list is ordered by how much I want it, then hiring now, then people I know there.

    Each is a number from 0 to 3. You need not agree with yourself for long:
    rate again whenever a conversation made you want a place more, or less.

    Example: Wanting it comes first, a friendly face comes last
      When Mira's companies are:
        | company    | kind            | industry | how much I want it | hiring now | people I know there |
        | Lumen Labs | a scale-up      | tech     | 2                  | 3          | 3                   |
        | Northbank  | a large company | finance  | 3                  | 0          | 3                   |
        | Acme AI    | a startup       | tech     | 3                  | 1          | 0                   |
        | Fintrail   | a startup       | fintech  | 3                  | 1          | 2                   |
      Then Companies shows:
        | company    | how much I want it | hiring now | people I know there |
        | Fintrail   | 3                  | 1          | 2                   |
        | Acme AI    | 3                  | 1          | 0                   |
        | Northbank  | 3                  | 0          | 3                   |
        | Lumen Labs | 2                  | 3          | 3                   |

    Example: A good coffee moves a company up
      Given Mira's companies are:
        | company    | kind       | industry | how much I want it | hiring now | people I know there |
        | Acme AI    | a startup  | tech     | 2                  | 1          | 0                   |
        | Lumen Labs | a scale-up | tech     | 1                  | 1          | 1                   |
      When Mira rates Lumen Labs 3 for how much she wants it, 1 for hiring now, 2 for people she knows there
      Then Companies shows:
        | company    | how much I want it | hiring now | people I know there |
        | Lumen Labs | 3                  | 1          | 2                   |
        | Acme AI    | 2                  | 1          | 0                   |

  Rule: The first five are offered, and you say which of them you work on.

    Example: Six companies, five offered
      When Mira's companies are:
        | company              | kind            | industry | how much I want it | hiring now | people I know there |
        | Acme AI              | a startup       | tech     | 3                  | 3          | 0                   |
        | Fintrail             | a startup       | fintech  | 3                  | 2          | 0                   |
        | Lumen Labs           | a scale-up      | tech     | 3                  | 1          | 0                   |
        | Northbank            | a large company | finance  | 2                  | 0          | 3                   |
        | Eastfield University | a university    | research | 1                  | 1          | 1                   |
        | Quillworks           | a startup       | tech     | 1                  | 0          | 1                   |
      Then the companies offered as active are Acme AI, Fintrail, Lumen Labs, Northbank and Eastfield University

    Example: Parking one offers the next
      Given Mira's companies are:
        | company              | kind            | industry | how much I want it | hiring now | people I know there | state  |
        | Acme AI              | a startup       | tech     | 3                  | 3          | 0                   | active |
        | Fintrail             | a startup       | fintech  | 3                  | 2          | 0                   | active |
        | Lumen Labs           | a scale-up      | tech     | 3                  | 1          | 0                   | active |
        | Northbank            | a large company | finance  | 2                  | 0          | 3                   | active |
        | Eastfield University | a university    | research | 1                  | 1          | 1                   | active |
        | Quillworks           | a startup       | tech     | 1                  | 0          | 1                   |        |
      When Mira parks Northbank because "hiring freeze until summer"
      Then the companies offered as active are Quillworks

    Example: A sixth active company is met with advice and not refused
      Given Mira's companies are:
        | company              | kind            | industry | how much I want it | hiring now | people I know there | state  |
        | Acme AI              | a startup       | tech     | 3                  | 3          | 0                   | active |
        | Fintrail             | a startup       | fintech  | 3                  | 2          | 0                   | active |
        | Lumen Labs           | a scale-up      | tech     | 3                  | 1          | 0                   | active |
        | Northbank            | a large company | finance  | 2                  | 0          | 3                   | active |
        | Eastfield University | a university    | research | 1                  | 1          | 1                   | active |
        | Quillworks           | a startup       | tech     | 1                  | 0          | 1                   |        |
      When Mira activates Quillworks
      Then the advice says "five at a time"
      And Companies shows:
        | company              | state  |
        | Acme AI              | active |
        | Fintrail             | active |
        | Lumen Labs           | active |
        | Northbank            | active |
        | Eastfield University | active |
        | Quillworks           | active |

  Rule: Whoever picks a large company for a new role hears once why a startup may be easier.

    A startup has more work than people, so a helping hand is welcome even
    outside its own job. A large company rewards the job as it is written. That
    is a reason to add a startup, and no reason to drop the bank.

    @web
    Example: Northbank for a first job in machine learning
      When Mira names Northbank, a large company in finance
      Then the advice says "startup"

    Example: The advice is not repeated
      Given Mira names Northbank, a large company in finance
      When Mira names Meridian Mutual, a large company in insurance
      Then no advice is given

    Example: Nobody mentions it when the role stays the same
      When Mira names Meridian Cloud, a large company in tech, to work there as an analyst
      Then no advice is given

  Rule: The place where you work now can be a target too.

    The shortest way into a role is sometimes down the corridor. Write down the
    AI work you helped with here: it is the first thing you will be asked about.

    Example: Mira keeps a note of the AI work she helped with at Ledgerline
      Given Mira names Ledgerline, her own employer in finance
      When Mira notes about Ledgerline "Labelled 400 invoices for the fraud model"
      Then the page of Ledgerline shows "Labelled 400 invoices for the fraud model"

  Rule: A company that is dropped leaves the list, its people stay, and it can come back.

    Example: Beta Robotics said no, and Lena is still someone Mira knows
      Given Mira names Beta Robotics, a startup in tech
      And Mira adds these people:
        | name          | company       |
        | Lena Hoffmann | Beta Robotics |
      When Mira drops Beta Robotics because "they said no"
      Then Companies is empty
      And Everyone shows:
        | name          | company       |
        | Lena Hoffmann | Beta Robotics |

    Example: Half a year later they are hiring again
      Given Mira names Beta Robotics, a startup in tech
      And Mira drops Beta Robotics because "they said no"
      And today is Tuesday 1 September 2026
      When Mira restores Beta Robotics
      Then Companies shows:
        | company       |
        | Beta Robotics |

  Rule: Once a route is chosen, every company is on it or off it.

    Off the route does not mean off the list. Often the same company has another
    role that lies on it.

    Example: Role first leaves the analyst's desk in tech off the route
      Given Mira chooses the route "role first"
      When Mira's companies are:
        | company    | kind            | industry | role                      |
        | Northbank  | a large company | finance  | machine learning engineer |
        | Acme AI    | a startup       | tech     | machine learning engineer |
        | Lumen Labs | a scale-up      | tech     | analyst                   |
      Then the Map shows:
        | company    | route |
        | Northbank  | on    |
        | Acme AI    | on    |
        | Lumen Labs | off   |
