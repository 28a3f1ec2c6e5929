const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Abbreviations after which a sentence goes on, whatever follows: titles, units, "No.", "vs.". */
export const neverFinal = wordsIn(
  'Mr Mrs Ms Mx Del Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt Cmdr Sgt Cpl Pvt Adm Rev Hon Pres Supt Det Insp Amb Atty Msgr Fr '
  + 'St Ste Mt Ft Messrs Mmes Mlle Mme No Nos vs v viz e.g i.e cf ca approx al Fig Vol pp Sec Art Rs Hr',
)

/** Abbreviations that may end a sentence: bodies, months, states, times of day. */
export const perhapsFinal = wordsIn(
  'Inc Corp Co Cos Ltd Bros LLC PLC Plc Jr Sr Esq etc Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun '
  + 'Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis '
  + 'Wyo Dept Univ Assn Ave Blvd Rd est p.m a.m min mins hr hrs sec ft lb lbs oz mph',
)
