Feature: Offers and negotiation

  An offer comes by phone, on a Tuesday, and sounds wonderful. Write it down the
  same day: what was said, by whom, and what of it stands in an e-mail. Later,
  when three of them lie side by side, you compare what each would be worth, and
  then what no table knows: the work, the people, what you would learn.

  Switchback does the sums and keeps every word. It does not tell you what to
  sign.

  Background:
    Given today is Tuesday 10 March 2026
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

  Rule: Money is compared over four years, each year with its parts.

    A year's worth is the base, the bonus times how likely it is paid, the part
    of the equity that becomes yours in that year, the sign-on paid in it, and
    the benefits. Equity is a scenario, and so it is asked for three times: if
    it does badly, as expected, and if it does well. Offers that differ by less
    than two in a hundred are a tie: then decide by the work, the people, and
    what you would learn.

    @web
    Example: Three offers that vest in three ways, to the penny
      When Mira is offered:
        | at               | Acme AI                   | Beta            | Northbank                 |
        | as               | machine learning engineer | analyst         | machine learning engineer |
        | currency         | GBP                       | GBP             | GBP                       |
        | base             | 78,400.00                 | 84,999.96       | 92,150.00                 |
        | bonus            | 9,000.00                  | 8,500.00        | 13,822.50                 |
        | bonus is paid    | 55 %                      | 62.5 %          | 80 %                      |
        | equity, at worst | 0.00                      | 12,000.00       | 18,000.00                 |
        | equity, expected | 61,250.60                 | 96,400.20       | 24,000.50                 |
        | equity, at best  | 400,000.00                | 180,000.00      | 30,000.00                 |
        | equity vests     | 25, 25, 25, 25 %          | 5, 15, 40, 40 % | 38, 32, 20, 10 %          |
        | sign-on, by year | 4,000.00                  |                 | 6,000.00, 3,000.00        |
        | benefits         | 2,875.35                  | 3,120.40        | 5,210.75                  |
      Then over four years the offers come to:
        | at        | what     | year 1     | year 2     | year 3     | year 4     | together   |
        | Acme AI   | base     | 78,400.00  | 78,400.00  | 78,400.00  | 78,400.00  | 313,600.00 |
        | Acme AI   | bonus    | 4,950.00   | 4,950.00   | 4,950.00   | 4,950.00   | 19,800.00  |
        | Acme AI   | equity   | 15,312.65  | 15,312.65  | 15,312.65  | 15,312.65  | 61,250.60  |
        | Acme AI   | sign-on  | 4,000.00   | 0.00       | 0.00       | 0.00       | 4,000.00   |
        | Acme AI   | benefits | 2,875.35   | 2,875.35   | 2,875.35   | 2,875.35   | 11,501.40  |
        | Acme AI   | in all   | 105,538.00 | 101,538.00 | 101,538.00 | 101,538.00 | 410,152.00 |
        | Beta      | base     | 84,999.96  | 84,999.96  | 84,999.96  | 84,999.96  | 339,999.84 |
        | Beta      | bonus    | 5,312.50   | 5,312.50   | 5,312.50   | 5,312.50   | 21,250.00  |
        | Beta      | equity   | 4,820.01   | 14,460.03  | 38,560.08  | 38,560.08  | 96,400.20  |
        | Beta      | benefits | 3,120.40   | 3,120.40   | 3,120.40   | 3,120.40   | 12,481.60  |
        | Beta      | in all   | 98,252.87  | 107,892.89 | 131,992.94 | 131,992.94 | 470,131.64 |
        | Northbank | base     | 92,150.00  | 92,150.00  | 92,150.00  | 92,150.00  | 368,600.00 |
        | Northbank | bonus    | 11,058.00  | 11,058.00  | 11,058.00  | 11,058.00  | 44,232.00  |
        | Northbank | equity   | 9,120.19   | 7,680.16   | 4,800.10   | 2,400.05   | 24,000.50  |
        | Northbank | sign-on  | 6,000.00   | 3,000.00   | 0.00       | 0.00       | 9,000.00   |
        | Northbank | benefits | 5,210.75   | 5,210.75   | 5,210.75   | 5,210.75   | 20,843.00  |
        | Northbank | in all   | 123,538.94 | 119,098.91 | 113,218.85 | 110,818.80 | 466,675.50 |
      And the four years come to:
        | at        | at worst   | expected   | at best    |
        | Acme AI   | 348,901.40 | 410,152.00 | 748,901.40 |
        | Beta      | 385,731.44 | 470,131.64 | 553,731.44 |
        | Northbank | 460,675.00 | 466,675.50 | 472,675.00 |
      And the offers differ from the best by:
        | at        | together   | less than the best by | a tie |
        | Acme AI   | 410,152.00 | 59,979.64             |       |
        | Beta      | 470,131.64 | 0.00                  |       |
        | Northbank | 466,675.50 | 3,456.14              | yes   |

    Example: A third of a share does not lose a penny
      When Mira is offered:
        | at               | Beta                      |
        | as               | machine learning engineer |
        | currency         | GBP                       |
        | base             | 80,000.00                 |
        | equity, expected | 10,000.01                 |
        | equity, at best  | 10,000.01                 |
        | equity vests     | 33.33, 33.33, 33.34 %     |
      Then over four years the offers come to:
        | at   | what   | year 1    | year 2    | year 3    | year 4    | together   |
        | Beta | base   | 80,000.00 | 80,000.00 | 80,000.00 | 80,000.00 | 320,000.00 |
        | Beta | equity | 3,333.00  | 3,333.01  | 3,334.00  | 0.00      | 10,000.01  |
        | Beta | in all | 83,333.00 | 83,333.01 | 83,334.00 | 80,000.00 | 330,000.01 |

  Rule: Different currencies stand side by side, and are never converted.

    What a pound will be worth in four years, nobody knows.

    Example: London and Berlin
      When Mira is offered:
        | at       | Acme AI                   | Beta      |
        | as       | machine learning engineer | analyst   |
        | currency | GBP                       | EUR       |
        | base     | 78,400.00                 | 84,999.96 |
      Then the offers differ from the best by:
        | at      | currency | together   | less than the best by |
        | Acme AI | GBP      | 313,600.00 |                       |
        | Beta    | EUR      | 339,999.84 |                       |

  Rule: Before the money comes the switch each offer makes, and what would remain of the way.

    Example: One that is the aim, and two that are a leg of it
      Given Mira is offered:
        | at       | Acme AI                   | Beta                        | Northbank                 |
        | as       | machine learning engineer | analyst                     | machine learning engineer |
        | currency | GBP                       | GBP                         | GBP                       |
        | base     | 78,400.00                 | 84,999.96                   | 92,150.00                 |
        | teaches  | all of it at once         | how engineers work together | models in production      |
      Then Offers shows:
        | at        | switch                    | remains                   | kind            | teaches                     |
        | Acme AI   | new role and new industry | nothing                   | a startup       | all of it at once           |
        | Beta      | new industry              | machine learning engineer | a large company | how engineers work together |
        | Northbank | new role                  | tech                      | a large company | models in production        |

  Rule: What was promised is kept with who said it and how, and what was only said is marked.

    People leave, and memories are kind. What stands in an e-mail can be shown.

    @web
    Example: Two promises of Lena's, one of them in writing
      Given Beta offers Mira 84,999.96 GBP a year
      When Mira notes what was promised:
        | at   | what                      | by         | how    |
        | Beta | Two days a week from home | Lena Novak | call   |
        | Beta | A budget for conferences  | Lena Novak | e-mail |
      Then the promises of Beta are:
        | what                      | by         | so far     |
        | Two days a week from home | Lena Novak | only said  |
        | A budget for conferences  | Lena Novak | in writing |

    Example: What was only said on the phone comes by e-mail
      Given Beta offers Mira 84,999.96 GBP a year
      And Mira notes what was promised:
        | at   | what                      | by         | how  |
        | Beta | Two days a week from home | Lena Novak | call |
      When Mira notes what was promised:
        | at   | what                      | by         | how    | again                     |
        | Beta | Two days a week from home | Lena Novak | e-mail | Two days a week from home |
      Then the promises of Beta are:
        | what                      | by         | so far     |
        | Two days a week from home | Lena Novak | in writing |

  Rule: You ask with reasons, and new terms never wipe out the earlier ones.

    @web
    Example: Two things Mira asks for, and why
      Given Beta offers Mira 84,999.96 GBP a year
      When Mira asks Beta for:
        | what                 | because                                     |
        | 92,000.00 a year     | Northbank offers that for the same work     |
        | a start in September | the quarter at her present employer ends so |
      Then Mira has asked Beta for:
        | what                 | because                                     |
        | 92,000.00 a year     | Northbank offers that for the same work     |
        | a start in September | the quarter at her present employer ends so |

    Example: A week later there is a better offer, and the first one is still there to read
      Given Beta offers Mira 84,999.96 GBP a year
      And today is Tuesday 17 March 2026
      When Beta changes the offer:
        | base             | 89,000.00 |
        | sign-on, by year | 2,500.00  |
      Then the terms of Beta were, the latest first:
        | from          | base      | sign-on, by year |
        | 17 March 2026 | 89,000.00 | 2,500.00         |
        | 10 March 2026 | 84,999.96 |                  |
      And over four years the offers come to:
        | at   | what    | together   |
        | Beta | base    | 356,000.00 |
        | Beta | sign-on | 2,500.00   |
        | Beta | in all  | 358,500.00 |

  Rule: A deadline is kept in view, and may be moved.

    Example: Three days before, Today asks for a decision
      Given Beta offers Mira 84,999.96 GBP a year until Friday 20 March 2026
      And today is Monday 16 March 2026
      And Today does not show "Decide on the offer from Beta"
      When today is Tuesday 17 March 2026
      Then Today shows "Decide on the offer from Beta"

    Example: Lena gives Mira another week
      Given Beta offers Mira 84,999.96 GBP a year until Friday 20 March 2026
      And today is Tuesday 17 March 2026
      When Beta gives Mira until Friday 27 March 2026
      Then Today does not show "Decide on the offer from Beta"

    Example: The day has passed, and only Mira knows what became of it
      Given Beta offers Mira 84,999.96 GBP a year until Friday 20 March 2026
      When today is Saturday 21 March 2026
      Then the offer of Beta is "open"
      And Today shows "What became of the offer from Beta?"

  Rule: An offer ends with a yes, a no, a day gone by, or their word.

    Scenario Outline: Four ways to end
      Given Beta offers Mira 84,999.96 GBP a year
      When <it ends>
      Then the offer of Beta is "<state>"

      Examples:
        | it ends                                                            | state      |
        | Mira accepts the offer of Beta                                     | accepted   |
        | Mira declines the offer of Beta because "it is the work of before" | declined   |
        | Mira lets the offer of Beta lapse                                  | lapsed     |
        | Beta takes the offer back                                          | taken back |

    @web
    Example: A yes to Beta
      Given Beta offers Mira 84,999.96 GBP a year until Friday 20 March 2026
      When Mira accepts the offer of Beta
      Then the offer of Beta is "accepted"
      And the Story tells:
        | about          |
        | accepted, Beta |

  Rule: What cannot be is refused, with the field and the way out.

    Scenario Outline: Money, shares and days that cannot be
      When Mira is offered:
        | at               | Beta                      |
        | as               | machine learning engineer |
        | currency         | <currency>                |
        | base             | <base>                    |
        | equity, expected | 24,000.00                 |
        | equity, at best  | 24,000.00                 |
        | equity vests     | <vests>                   |
        | decide by        | <decide by>               |
      Then nothing is saved, and Mira reads "<words>"

      Examples:
        | currency | base                  | vests            | decide by            | words                             |
        | GBP      | -84,999.96            | 25, 25, 25, 25 % | Friday 20 March 2026 | An amount of money is 0 or more   |
        | GBP      | 84,999,960,000,000.00 | 25, 25, 25, 25 % | Friday 20 March 2026 | below a trillion                  |
        | GBP      | 84,999.965            | 25, 25, 25, 25 % | Friday 20 March 2026 | GBP has 2 decimals                |
        | JPY      | 9,500,000.50          | 25, 25, 25, 25 % | Friday 20 March 2026 | JPY has no decimals               |
        | PND      | 84,999.96             | 25, 25, 25, 25 % | Friday 20 March 2026 | There is no currency PND          |
        | GBP      | 84,999.96             | 25, 25, 25, 20 % | Friday 20 March 2026 | The years of vesting come to 95 % |
        | GBP      | 84,999.96             | 25, 25, 25, 25 % | Monday 9 March 2026  | The offer came on 10 March 2026   |

    Example: One search ends with one yes
      Given Beta offers Mira 84,999.96 GBP a year
      And Northbank offers Mira 92,150.00 GBP a year
      And Mira accepts the offer of Beta
      When Mira accepts the offer of Northbank
      Then nothing is saved, and Mira reads "You said yes to Beta on 10 March 2026"

    @web
    Example: Too late, unless they gave more time
      Given Beta offers Mira 84,999.96 GBP a year until Friday 20 March 2026
      And today is Saturday 21 March 2026
      When Mira accepts the offer of Beta
      Then nothing is saved, and Mira reads "record the new deadline first"
      And the offer of Beta is "open"

    Example: They gave more time, and it is recorded
      Given Beta offers Mira 84,999.96 GBP a year until Friday 20 March 2026
      And today is Saturday 21 March 2026
      And Beta gives Mira until Friday 27 March 2026
      When Mira accepts the offer of Beta
      Then the offer of Beta is "accepted"

  Rule: What no table knows you weigh by your own words: better, the same, or worse than what you have now.

    @web
    Example: Two things that matter to Mira
      Given Beta offers Mira 84,999.96 GBP a year
      When Mira weighs what matters to her:
        | at   | what         | compared with now | because                       |
        | Beta | the people   | better            | two of them answered at night |
        | Beta | the way home | worse             | fifty minutes each way        |
      Then what matters to Mira is:
        | what         | Beta   |
        | the people   | better |
        | the way home | worse  |

    Example: A second thought takes the place of the first
      Given Beta offers Mira 84,999.96 GBP a year
      And Mira weighs what matters to her:
        | at   | what         | compared with now |
        | Beta | the way home | worse             |
      When Mira weighs what matters to her:
        | at   | what         | compared with now | because                   |
        | Beta | the way home | same              | two days a week from home |
      Then what matters to Mira is:
        | what         | Beta |
        | the way home | same |
