/** Words that make a statement; most others end on -ed or -s. */
const verb = new RegExp(`(?<![\\p{L}\\p{N}])(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\\p{L}+(?:['’](?:s|re|ve|ll|d)|n['’]t)|\\p{L}{2,}ed|`
  + 'said|say|says|told|tell|came|come|went|go|took|take|made|make|got|get|gave|give|began|begin|saw|see|found|find|left|leave|led|lead|won|win|lost|lose|kept|keep|held|hold|met|meet|ran|run|rose|rise|fell|fall|hit|set|put|cut|shot|'
  + 'broke|break|spoke|speak|wrote|write|drew|draw|grew|grow|knew|know|thought|think|brought|bring|bought|buy|sold|sell|built|build|sent|send|spent|spend|stood|stand|became|become|felt|feel|heard|hear|let|paid|pay|read|threw|'
  + 'want|need|plan|plans|hope|try|look|show|expect|face|call|seek|sought|fought|fight|caught|chose|drove|flew|hid|hung|laid|lay|lit|meant|mean|rode|rang|sang|sank|sat|shook|shut|slept|slid|split|spread|stole|struck|stuck|swept|'
  + 'swore|taught|tore|understood|wore|won|remain|remains|wants|needs|hopes|looks|shows|expects|faces|calls|seeks|seems|appears|makes|takes|gives|goes|comes|gets|keeps|holds|leads|marks|means|brings|includes|contains|runs|works|'
  + 'adds|claims|argues|believes|warns|insists|suggests|reports|writes|begins|starts|ends|continues|becomes|leaves|sits|stands|lies|lives|offers|provides|allows|requires|helps|puts|sets|opens|closes|turns|raises|rises|falls|finds|knows|thinks|feels|sees|'
  + 'tells|meets|votes|waits|returns|wins|loses|joins|rejects|denies|dies|visits|moves|stays|costs?|owns?|hires?|employs?|carries|carry|serves?|weighs?|covers?|measures?|charges?|pays|earns?|sells|buys|applies|apply|affects?|reaches|totals?|wait|vote|return|join|die|stay)(?![\\p{L}\\p{N}])', 'iu')

/** In a longer sentence a verb that is not listed is more likely than none. */
const mostWords = 14

/** Whether a sentence has a word in it that can make it a statement. */
export function hasVerb(sentence: string): boolean {
  return verb.test(sentence) || sentence.split(/\s+/, mostWords + 1).length > mostWords
}
