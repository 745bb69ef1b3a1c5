Feature: Frame the switch

  Mira Okafor is an analyst in a finance company. In the evenings she trains
  small models, and one day she wants that to be the job. Before she writes to
  anybody, two questions are worth five minutes of her time:

  - Is the **role** new to me?
  - Is the **industry** new to me?

  They look alike and ask for different things. A new role asks for skills that
  somebody must believe in; a new industry asks for words, people and habits.
  Mira's wish is both at once, and that is the steepest way up. A road up a
  steep hill goes in zigzags, called *switchbacks*: change one thing first, and
  the other from there.

  Nothing here is final. You can leave a question open, change an answer, or
  change your mind about the whole aim. What you thought before stays in your
  Story.

  Background:
    Given today is Monday 2 March 2026

  Rule: Two answers, given by you, say how big the switch is.

    Example: A product manager who becomes a data scientist changes only the role
      When Paul, a product manager in insurance, sets out to become a data scientist in insurance: new role, known industry
      Then the switch is "new role"

    Example: A marketer who moves from manufacturing to tech changes only the industry
      When Ines, a marketer in manufacturing, sets out to become a marketer in tech: known role, new industry
      Then the switch is "new industry"

    @web
    Example: A finance analyst who becomes a machine learning engineer in tech changes both
      When Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      Then the switch is "new role and new industry"

  Rule: A question left open is "not said yet", and never taken for a no.

    Example: Mira knows what she does and not yet what she wants
      When Mira, an analyst in finance, sets out without an aim
      Then the switch is "not said yet"

    Example: Mira names her aim first and answers the two questions later
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech
      And the switch is "not said yet"
      When Mira says the role "machine learning engineer" is new
      And Mira says the industry "tech" is new
      Then the switch is "new role and new industry"

  Rule: What counts is what is new to you, never how a name is spelled.

    Two titles may be written differently and be the same work to you. Nobody
    but you can know that, so nobody but you decides it.

    @web
    Example: A business analyst is not a new role for an analyst, and fintech is not a new industry for her
      Given Mira, an analyst in finance, sets out to become a business analyst in fintech
      When Mira says the role "business analyst" is known
      And Mira says the industry "fintech" is known
      Then the switch is "no switch"

    Example: A second thought about one name changes the switch with it
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      When Mira says the industry "tech" is known
      Then the switch is "new role"

    Example: Capital letters and stray spaces do not make a new name
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      When Mira names Northbank, a large company in FINANCE, to work there as a Machine  Learning  ENGINEER
      Then the switch at Northbank is "new role"

  Rule: Every company has a switch of its own, by what you would do there.

    One search reaches into all four corners of the Map. Her old desk at
    Ledgerline would be no switch at all; Acme AI would be two at once.

    Example: Four companies, four squares of the Map
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      When Mira's companies are:
        | company    | kind             | industry | role                      |
        | Ledgerline | her own employer | finance  | analyst                   |
        | Northbank  | a large company  | finance  | machine learning engineer |
        | Lumen Labs | a scale-up       | tech     | analyst                   |
        | Acme AI    | a startup        | tech     | machine learning engineer |
      Then the Map shows:
        | company    | switch                    |
        | Ledgerline | no switch                 |
        | Northbank  | new role                  |
        | Lumen Labs | new industry              |
        | Acme AI    | new role and new industry |

  Rule: A name you have not spoken about is guessed to be new, and the guess is shown as one.

    Example: Fintech turns up, and Mira is asked about it once
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      When Mira names Fintrail, a startup in fintech
      Then the switch at Fintrail is "new role and new industry, a guess"
      And Mira is asked whether the industry "fintech" is new

    Example: One answer turns the guess into knowledge
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      And Mira names Fintrail, a startup in fintech
      When Mira says the industry "fintech" is known
      Then the switch at Fintrail is "new role"

  Rule: Two switches can be walked one at a time, in either order.

    Each route says what you **keep** on a leg, which is why somebody should
    take you, and what you **gain**, which is why the next leg gets easier.

    @web
    Example: Role first keeps what Mira knows about finance
      When Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      Then the Map offers the route "role first":
        | leg | position                             | keep                      | gain                      |
        | 1   | machine learning engineer in finance | finance                   | machine learning engineer |
        | 2   | machine learning engineer in tech    | machine learning engineer | tech                      |

    Example: Industry first lets Mira learn from the colleagues she will have in tech
      When Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      Then the Map offers the route "industry first":
        | leg | position                          | keep    | gain                      |
        | 1   | analyst in tech                   | analyst | tech                      |
        | 2   | machine learning engineer in tech | tech    | machine learning engineer |

  Rule: Which first may stay open, and once chosen it heads every page.

    Example: "Not sure yet" is a fine answer
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      When Mira names Acme AI, a startup in tech
      Then the route is "not sure yet"

    @web
    Example: Mira chooses role first
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      When Mira chooses the route "role first"
      Then every page is headed "role first · leg 1 of 2"

    Example: Mira finds out that the other way round is better
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      And Mira chooses the route "role first"
      And today is Monday 23 March 2026
      When Mira chooses the route "industry first"
      Then the route is "industry first"

  Rule: Advice says what is usually easier, and never stands in the way.

    Example: Two switches at once are met with advice, and the direct way stays open
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      And the advice says "one switch at a time"
      When Mira chooses the route "direct"
      Then the route is "direct"

    Example: A single switch needs no advice
      When Paul, a product manager in insurance, sets out to become a data scientist in insurance: new role, known industry
      Then no advice is given

  Rule: Reframing begins a new page and keeps the pages before it.

    Conversations change aims; that is what they are for. When yours changes,
    say so. The people you met and the days you met them stay as they were.

    Example: After a month of conversations Mira aims for data science
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      And today is Monday 6 April 2026
      When Mira now aims to become a data scientist in tech: new role, new industry
      Then every page is headed "data scientist, tech"
      And everything logged before is still there, unchanged

    Example: The day before she reframed shows the aim she had then
      Given Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
      And today is Monday 6 April 2026
      And Mira now aims to become a data scientist in tech: new role, new industry
      When Mira looks back at Sunday 5 April 2026
      Then every page is headed "machine learning engineer, tech"
