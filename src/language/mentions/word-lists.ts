const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that stand before a name and are no part of it; in lower case, without the stop. */
export const titleWords = wordsIn(
  'mr mrs ms miss mx del dr prof professor sir dame lord lady baron baroness president presidents vice prime minister ministers premier chancellor secretary '
  + 'senator senators sen sens representative rep reps congressman congresswoman congressmen governor governors gov govs mayor councilman councilwoman councillor alderman '
  + 'judge justice chief constable general gen lieutenant lt colonel col major maj captain capt commander cmdr sergeant sgt corporal private admiral adm officer '
  + 'detective inspector superintendent sheriff marshal king queen prince princess duke duchess pope bishop archbishop rev reverend pastor father cardinal sheikh '
  + 'ayatollah imam rabbi ambassador commissioner director chairman chairwoman chair chairperson ceo executive editor attorney speaker leader whip deputy former '
  + 'acting ex emir sultan crown majority minority first retired coach press undersecretary treasurer comptroller executive spokesman spokeswoman spokesperson '
  + 'district solicitor foreign interior trade finance defence defense health education home transport energy environment justice labor labour culture agriculture '
  + 'counsellor counselor envoy lieutenant md founder host correspondent reporter managing senior staff co-chair co-founder '
  + 'assistant associate interim ch insp supt det cllr pc dci dsi dcs wpc cpl pte brig revd fr msgr mp msp',
)

/** Titles and kinship words that tell a gender. */
export const femaleTitles = wordsIn('mrs ms miss dame lady baroness queen princess duchess congresswoman councilwoman chairwoman spokeswoman actress mother sister daughter wife widow aunt niece mum mom')
/** The same for men. */
export const maleTitles = wordsIn('mr sir lord baron king prince duke congressman councilman chairman spokesman pope father brother son husband widower uncle nephew dad monsignor')

/** Nouns for people by what they do, which follow the name of a body: "Kremlin spokesman", "Trump adviser". */
export const roleNouns = wordsIn(
  'spokesman spokeswoman spokesperson spokespeople aide aides adviser advisers advisor advisors official officials manager director chairman chairwoman chair '
  + 'secretary president minister leader head chief boss founder owner executive editor reporter correspondent anchor host columnist journalist commentator '
  + 'lawyer attorney prosecutor judge senator governor mayor lawmaker congressman congresswoman candidate nominee running-mate surrogate supporter supporters '
  + 'voter voters delegate delegates strategist pollster consultant donor analyst analysts economist expert experts professor researcher scientist doctor nurse teacher '
  + 'student students resident residents neighbor neighbour witness witnesses victim police officer detective sheriff captain soldier general veteran activist activists '
  + 'advocate advocates campaigner critic critics ally allies rival opponent opponents friend relative brother sister mother father son daughter wife husband '
  + 'uncle aunt cousin widow coach player striker goalkeeper actor actress singer author writer historian director enthusiasts investors shareholders '
  + 'engineer carver carpenter baker plumber builder chef skipper fisherman sailor pilot driver nurse midwife artist painter sculptor musician guitarist drummer '
  + 'architect biologist physicist chemist geologist barrister solicitor vet pensioner comedian comic presenter broadcaster blogger businessman businesswoman billionaire '
  + 'forecaster firefighter shopper commuter passenger motorist cyclist parent fan pupil patient tenant rescuer paramedic medic coastguard investigator '
  + 'prefect sub-prefect bailiff warden steward superintendent vicar bishop imam rabbi curate abbot provost dean rector registrar chaplain '
  + 'defender midfielder winger striker shopkeeper landlord landlady trader broker curator librarian headteacher headmaster principal '
  + 'organiser organizer counsel electrician mechanic butcher cleaner cashier bookseller florist hairdresser barber photographer filmmaker poet novelist lecturer treasurer clerk '
  + 'ferryman trawlerman rower climber jockey boxer referee umpire landowner smallholder beekeeper ex-minister ex-president ex-mayor trucker undertaker '
  + 'people man woman men women boy girl source sources member members farmer owner worker workers employee employees contractor villagers protesters',
)

/** Last words of the names of bodies. */
export const bodyNouns = wordsIn(
  'party committee department university college school times post news journal tribune herald guardian group inc corp corporation company co court council commission '
  + 'agency association union institute institution center centre bank house senate congress ministry office police foundation fund campaign bureau administration service '
  + 'services authority board society federation organization organisation league club team army navy force forces guard network television radio magazine press media '
  + 'church parliament assembly government state states nations alliance coalition conference convention hospital trust partners llc ltd plc industries systems '
  + 'technologies labs airlines motors project initiative caucus chamber academy museum library embassy consulate tribunal exchange store stores hotel hotels '
  + 'watch international fm america act bill amendment treaty agreement report times-picayune observer telegraph mail mirror star sun independent economist',
)

/** Bodies whose one-word names speak. */
export const knownBodies = wordsIn(
  'kremlin pentagon congress senate parliament nato unesco unicef opec interpol google facebook twitter apple microsoft amazon tesla spacex boeing '
  + 'airbus reuters bloomberg politico breitbart wikileaks vatican fbi cia nsa epa fda irs doj nbc abc cbs cnn msnbc bbc pbs espn gop dnc rnc un eu imf who wto',
)

/** Capitalised words that name nobody: days, months, peoples, parties, faiths. */
export const notNames = wordsIn(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december '
  + 'american americans british english french german germans russian russians chinese japanese mexican mexicans canadian israeli israelis iranian iraqi syrian '
  + 'ukrainian ukrainians european europeans african africans asian asians arab arabs indian indians irish scottish welsh italian spanish turkish greek polish dutch swedish '
  + 'norwegian danish finnish cuban korean vietnamese pakistani afghan saudi egyptian libyan palestinian palestinians brazilian australian hispanic hispanics latino latinos '
  + 'portuguese brazilians belgian belgians swiss austrian austrians hungarian hungarians romanian romanians bulgarian bulgarians serbian serbians croatian croatians slovenian slovak czech czechs '
  + 'bosnian albanian albanians macedonian latvian latvians lithuanian lithuanians estonian estonians belarusian icelandic icelander icelanders scandinavian luxembourger maltese cypriot '
  + 'georgian armenian armenians azerbaijani kazakh uzbek mongolian nepalese nepali bangladeshi tibetan burmese thai cambodian laotian malaysian malaysians indonesian indonesians filipino filipinos '
  + 'singaporean taiwanese australians zealander zealanders argentine argentinian argentines chilean chileans peruvian bolivian colombian colombians venezuelan venezuelans ecuadorian uruguayan '
  + 'paraguayan panamanian guatemalan honduran nicaraguan salvadoran haitian jamaican jamaicans dominican cubans nigerian nigerians ghanaian ghanaians kenyan kenyans ugandan tanzanian rwandan '
  + 'congolese angolan zambian zimbabwean zimbabweans ethiopian ethiopians somali somalis sudanese eritrean senegalese malian ivorian cameroonian moroccan moroccans algerian algerians tunisian '
  + 'libyans egyptians saudis yemeni omani kuwaiti qatari emirati jordanian lebanese syrians iraqis iranians turks greeks spaniard spaniards italians dutchman dutchwoman frenchman frenchwoman '
  + 'englishman englishwoman irishman irishwoman scotsman scotswoman welshman welshwoman swede swedes dane danes norwegians finns danish icelandic koreans vietnamese pakistanis afghans indians israelis '
  + 'republican republicans democrat democrats democratic conservative conservatives labour liberal liberals tory tories green greens independent independents '
  + 'muslim muslims islam islamic christian christians catholic catholics jewish jews protestant evangelical evangelicals mormon mormons buddhist hindu sikh '
  + 'black blacks white whites western eastern northern southern christmas easter thanksgiving dear god internet web tweet email i ok tv u.s. u.k. u.n. e.u. us uk '
  + 'north south east west god lord congress- election day night',
)

/** Words that begin a sentence with a capital and are no names. */
export const functionWords = wordsIn(
  'the a an this that these those he she it they we you i his her its their our my your him them us me who whom whose which what when where why how if whether because '
  + 'although though while as since until unless after before during in on at by for from to of with without within about against between among through over under into '
  + 'onto upon off out up down near behind beyond despite per via than like unlike and or but nor so yet not no yes all any both each every either neither some many '
  + 'most more much few several other others another such same own one two three four five six seven eight nine ten hundred thousand million billion first second third last next '
  + 'also just only even still already again once twice ever never always often sometimes usually perhaps maybe then there here now today tomorrow yesterday later earlier '
  + 'however meanwhile moreover nevertheless nonetheless instead otherwise therefore thus indeed rather quite very too well is are was were be been being am do does did '
  + 'has have had will would can could shall should may might must let asked speaking according following including given based say says said oh ah well hey hello '
  + 'please thanks thank sorry sure right good great new old other people nobody everybody everyone someone somebody anyone nothing something everything anything '
  + "don't doesn't didn't isn't aren't wasn't weren't can't won't wouldn't couldn't shouldn't it's that's there's let's i'm he's she's they're we're you're what's who's",
)
