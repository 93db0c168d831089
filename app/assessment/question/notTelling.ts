/** Words that stand in questions and abstracts alike and are about neither: they never are a reason for a question. */
export const NOT_TELLING: ReadonlySet<string> = new Set(
  `able about above according across actually after again against ago almost alone along already also although always
  among and another any anybody anyone anything are area areas around asked asking asks aside at available away back
  based became because become been before began begin being below best better between both bring came can cannot case
  cases certain clear come comes common could current currently day days did different difficult does doing done down
  during each early easy either else end enough especially etc even ever every everybody everyone everything example
  exactly expect expected far few fewer find finds first five follow following for form found four from full further gave
  gets getting give given gives giving goes going good great half happen happens hard has have having help helped helping
  helps hence here high higher highest how however huge idea if important in include included includes including into it
  itself just keep keeps kept kind kinds knew know known knows large larger last late later least leave left less let
  like likely line list little live long longer look looks lot low lower lowest made mainly make makes making many matter
  matters may maybe mean means might mind moment month months more most mostly much must name names near nearly need
  needed needs neither never new next nobody none nor not nothing now number numbers of often old once one ones only onto
  open or other others otherwise our out over own part particular parts past people per perhaps person place places plain
  plan planned planning plans please plus point points possible previous probably project provide provided put question
  questions quite rather read ready really recent related result results right said same saw say says second section see
  seem seems seen sees set several shall should show shown shows similar simple simply since small smaller some somebody
  someone something sometimes soon sort still stop such sure take taken takes taking tell than thank that the their them
  themselves then there these they thing things think this those though three through throughout till time times to today
  together told too took toward towards true try trying turn twice two under unless until upon use used useful user uses
  using usual usually various very want wanted wants was way ways week weeks well went were what whatever when whenever
  where whether which while who whoever whole whom whose why will with within without word words work worked working
  works would write writes written wrote year years yes yet you your yours
  aim aims answer answers change changed changes data group groups health however method methods outline practice
  private programme propose proposed purpose research study studies test tested tests whereas`
    .split(/\s+/)
    .filter(Boolean),
)
