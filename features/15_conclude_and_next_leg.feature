Feature: Conclude, and the next leg

  A search has an end, and the end has a use. Everybody who gave you twenty
  minutes would like to know how it came out. What you learned is worth a few
  lines while you still know it. And when the first leg of the way is behind
  you, the next one starts with everything you have: the people, the lessons,
  and one switch less to make.

  A search that is over stays as it was. The next leg is a search of its own.

  Background:
    Given today is Monday 2 March 2026
    And Mira, an analyst in finance, sets out to become a machine learning engineer in tech: new role, new industry
    And Mira's companies are:
      | company   | kind            | industry |
      | Northbank | a large company | finance  |
      | Acme AI   | a startup       | tech     |
    And Mira adds these people:
      | name         | role                      | company   |
      | Priya Raman  | machine learning engineer | Acme AI   |
      | Daniel Weiss | data scientist            | Northbank |

  Rule: While a search is paused, nothing is due, and the days do not count.

    Life comes in between: a child, a move, a quarter that will not end. You
    need not come back to a list of things that are late.

    Example: Nothing is due in the pause
      Given Mira asks Priya Raman by e-mail
      And Mira pauses the search because "we are moving"
      When today is Friday 13 March 2026
      Then nothing is due today
      And the search is "paused"

    Example: Twelve days of pause, and what is due is due twelve days later
      Given Mira asks Priya Raman by e-mail
      When Mira pauses the search on Wednesday 4 March 2026 and goes on with it on Monday 16 March 2026
      Then "Ask Priya Raman again" is due on Monday 23 March 2026
      And the search is "under way"

  Rule: You say how it ended, by which offer, and what you take from it.

    @web
    Example: Mira goes to Northbank
      Given Northbank offers Mira 92,150.00 GBP a year
      And Mira accepts the offer of Northbank
      When Mira concludes the search:
        | how it ended     | an offer was accepted                      |
        | what she learned | Ask sooner. Three people told me the same. |
      Then the search is "concluded"
      And the Story tells:
        | about                |
        | accepted, Ask sooner |

    Example: Staying is an outcome too
      When Mira concludes the search:
        | how it ended | she stays where she is |
      Then the search is "concluded"
      And nothing is due today

    Example: An offer that nobody accepted ends no search
      Given Northbank offers Mira 92,150.00 GBP a year
      When Mira concludes the search:
        | how it ended | an offer was accepted |
      Then nothing is saved, and Mira reads "No offer has your yes yet"

  Rule: Whoever helped hears how it ended.

    @web
    Example: Two to tell, and one of them knows
      Given Mira logs a conversation with Priya Raman
      And Mira logs a conversation with Daniel Weiss
      And Mira concludes the search:
        | how it ended | she stays where she is |
      When Mira has told Priya Raman how it ended
      Then the people to tell are:
        | who          | told         |
        | Daniel Weiss |              |
        | Priya Raman  | 2 March 2026 |

    Example: Those who were only on the list are not written to
      Given Mira logs a conversation with Priya Raman
      When Mira concludes the search:
        | how it ended | she stays where she is |
      Then the people to tell are:
        | who         | told |
        | Priya Raman |      |

  Rule: A concluded search still takes what comes late, and nothing that would go on with it.

    Example: A word from Priya in summer
      Given Mira concludes the search:
        | how it ended | she stays where she is |
      And today is Monday 6 July 2026
      When Priya Raman writes "How are you getting on?"
      And Mira notes about Priya Raman "She leads the team now"
      Then the page of Priya Raman shows "She leads the team now"

    @web
    Example: A new company would go on with it, and Mira can
      Given Mira concludes the search:
        | how it ended | she stopped looking |
      When Mira names Corvid, a startup in tech
      Then nothing is saved, and Mira reads "This search ended on 2 March 2026"
      When Mira does what is offered instead
      Then the search is "under way"

    Example: She looks again in autumn
      Given Mira concludes the search:
        | how it ended | she stopped looking |
      And today is Monday 14 September 2026
      When Mira reopens the search because "a call from Acme"
      And Mira names Corvid, a startup in tech
      Then Companies shows:
        | company   |
        | Northbank |
        | Acme AI   |
        | Corvid    |

  Rule: The next leg starts from where the last one led, and is asked anew what is new.

    @web
    Example: What Mira was offered is what she does now
      Given Northbank offers Mira 92,150.00 GBP a year
      And Mira accepts the offer of Northbank
      And Mira concludes the search:
        | how it ended | an offer was accepted |
      When Mira sets out on the next leg:
        | to become | a machine learning engineer in tech |
      Then every page is headed "Machine learning engineer, finance -> Machine learning engineer, tech"

    Example: One switch less
      Given Northbank offers Mira 92,150.00 GBP a year
      And Mira accepts the offer of Northbank
      And Mira concludes the search:
        | how it ended | an offer was accepted |
      When Mira sets out on the next leg:
        | to become | a machine learning engineer in tech |
        | new       | known role, new industry            |
      Then the switch is "new industry"

    Example: A search that is not over has no next leg
      When Mira sets out on the next leg:
        | to become | a machine learning engineer in tech |
      Then nothing is saved, and Mira reads "That search has not ended"

  Rule: People and lessons come along, and the search before stays as it was.

    Example: Priya comes along, and so does what she taught
      Given Mira logs a conversation with Priya Raman
      And Mira concludes the search:
        | how it ended | she stays where she is |
      When Mira sets out on the next leg:
        | to become   | a machine learning engineer in tech |
        | with people | Priya Raman                         |
        | lessons     | Ask sooner.                         |
      Then Everyone shows:
        | name        | company |
        | Priya Raman | Acme AI |
      And the Story tells:
        | about       |
        | Ask sooner. |

    Example: Nothing was written into the first search
      Given Mira concludes the search:
        | how it ended | she stays where she is |
      When Mira sets out on the next leg:
        | to become   | a machine learning engineer in tech |
        | with people | Daniel Weiss                        |
      Then the search before has nothing new

  Rule: Two searches stand side by side, and you change between them.

    @web
    Example: Back to the first one, to look something up
      Given Mira concludes the search:
        | how it ended | she stays where she is |
      And Mira sets out on the next leg:
        | called    | Second leg                          |
        | to become | a machine learning engineer in tech |
      And the searches are "Second leg" and "Mira"
      When Mira changes to the search "Mira"
      Then the search is "concluded"
