const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Nouns for people whom a text brings in as "an official" before it says "the official"; not those of whom a country has one. */
export const personNouns = wordsIn(
  'president administration official officer agent man woman boy girl men women boys girls teen teenager teens student students suspect suspects victim victims attacker attackers gunman shooter driver '
  + 'pilot passenger passengers soldier soldiers actor actress singer star comedian rapper player players coach author writer reporter reporters journalist journalists host anchor '
  + 'moderator senator congressman congresswoman lawmaker lawmakers governor mayor candidate candidates nominee judge judges justices prosecutor prosecutors lawyer lawyers attorneys '
  + 'defendant defendants witness witnesses whistleblower source sources doctor doctors nurse nurses patient patients couple pair trio duo brothers sisters family families father mother son '
  + 'daughter wife husband brother sister parents child children baby toddler infant spokesman spokeswoman spokesperson director executive executives founder owner billionaire mogul '
  + 'leaders chairman chairwoman chief deputies officers officials agents inspectors militants insurgents protesters protestors demonstrators activists activist critics opponents authors '
  + 'researchers scientists experts panelists respondents participants members jurors workers employees staffers aides aide adviser advisers expert analyst economist bishop bishops '
  + 'drugmaker drugmakers automaker automakers carmaker carmakers manufacturer manufacturers lender lenders regulator regulators investigators detectives firefighters paramedics rescuers organizers organisers priest pastor caller speaker guest guests hostages hostage rebels groups migrants refugees shareholders partners colleague colleagues friend friends neighbor resident '
  + 'residents veteran billionaire businessman businesswoman businessmen democrat republican trooper troopers deputy sheriff marine tycoon freshman duke '
  + 'duchess tenant tenants landlord customer customers teacher teachers crowd team crew captain skipper pensioner youngster murderer killer rapist burglar thief robber robbers hacker hackers',
)

/** Nouns for bodies and things that a text brings in before it says "the company", "the bill". */
export const thingNouns = wordsIn(
  'company companies firm firms agency agencies airline airlines group groups organization organizations organisation committee committees panel panels board commission department bureau '
  + 'union league club network newspaper magazine outlet outlets station university college school hospital church mosque clinic hotel restaurant nonprofit charity foundation firm bank retailer chain '
  + 'startup platform app website site tabloid campaign chamber body alliance coalition bloc party parties caucus town village neighborhood neighbourhood isbuilding house home apartment '
  + 'scene stadium complex facility plant factory warehouse venue tower ship vessel boat plane jet aircraft airliner flight helicopter train tram bus truck car van vehicle rocket spacecraft device '
  + 'gun weapon weapons bomb bombs bill bills legislation law laws measure measures proposal proposals plan plans package program programs programme project initiative framework blueprint resolution amendment '
  + 'provision provisions rule rules regulation regulations policy policies order orders directive mandate ban moratorium ruling rulings decision decisions verdict sentence lawsuit lawsuits suit suits case cases complaint '
  + 'complaints charge charges indictment indictments allegation allegations accusation accusations claim claims investigation investigations probe inquiry review trial hearing hearings testimony proceedings report reports study '
  + 'survey poll polls findings finding results result data figure figures number numbers statistics estimate estimates forecast total toll letter letters memo memos email emails document documents file files '
  + 'papers statement statements remark remarks comment comments speech address interview interviews announcement announcements message messages tweet tweets post posts video videos clip footage tape tapes photo '
  + 'photos photograph image images picture recording recordings call calls conversation conversations exchange transcript article articles story stories book film movie episode series song album ad ads advert commercial '
  + 'deal deals agreement agreements pact accord treaty settlement contract offer request requests demand demands deadline meeting meetings talks negotiations discussions summit session sessions visit trip tour event events '
  + 'rally rallies protest protests march demonstration demonstrations riot riots attack attacks incident incidents accident crash collision shooting shootings massacre killing killings murder murders assault raid '
  + 'raids strike strikes bombing bombings blast blasts explosion explosions fire fires blaze storm hurricane tornado earthquake quake flood floods disaster outbreak crisis scandal controversy dispute debate debates fight battle '
  + 'clash clashes standoff shutdown strike vote votes contest race convention ceremony festival game show nomination appointment resignation firing ouster departure arrest arrests death deaths '
  + 'removal move moves effort efforts change changes step steps shift reversal action actions operation operations mission missions response responses reaction reply answer question questions issue issues matter matters '
  + 'problem problems situation circumstances revelation revelations disclosure disclosures leak leaks breach hack development developments increase increases rise spike surge gain gains decline drop decrease cut cuts '
  + 'slowdown losses loss money funds funding grant loan payment payments amount sum price fee fines fine bonus award prize title word words phrase term terms quote line language passage section list name names '
  + 'idea ideas concept notion theory argument arguments approach strategy tactic tactics practice practices procedure procedures effect effects impact outcome experiment trial sample samples  '
  + 'treatment disease infection city cities metropolis suburb region province county district condition injuries wound wounds bullet bullets shot shots body bodies remains wreckage debris details information message item items object objects product products '
  + 'features feature software laptop computer bag box suitcase bridge tunnel site land lot seat post term '
  + 'nickname label theme topic period weekend holiday anniversary deaths ceasefire truce invasion offensive withdrawal pullout evacuation deployment sanctions tariffs waiver exemption exception memo',
)

/** Nouns that take up what the same sentence has told: "… a bill, though the measure", "agreed to resign, and the decision". */
export const resumingNouns = wordsIn(
  'bill bills legislation law laws measure measures proposal proposals plan plans package program programs resolution amendment rule rules policy policies order ban ruling rulings decision decisions verdict charge charges '
  + 'allegation allegations accusations claim claims result results data figure figures number numbers estimate total toll deal agreement offer '
  + 'talks meeting negotiations announcement request demand outbreak dispute debate fight vote contest race '
  + 'move moves effort efforts change changes step steps action actions response reaction question questions issue issues matter matters problem problems situation revelation revelations disclosure development developments increase '
  + 'rise gain gains decline drop decrease cut cuts loss money funds price amount idea ideas concept argument approach strategy practice procedure effect effects impact outcome injuries ',
)

/** Words before a noun that do not say which one: "the new report", "the two men". */
export const vagueModifiers = wordsIn(
  'seaside coastal nearby northern southern eastern western rural besieged disputed war-torn shocking surprising stunning disturbing troubling new newest latest recent alleged purported apparent proposed entire whole full two three four five six seven eight nine ten dozen other others same current then former young younger older elderly little small big large larger huge '
  + 'massive sweeping controversial embattled ailing late local suspected accused unnamed unidentified anonymous senior top lone initial earlier later previous prior subsequent final original ongoing upcoming '
  + 'planned pending deadly fatal tragic brutal violent horrific devastating historic unprecedented landmark key main real actual joint similar remaining additional extra only rare early annual daily official lengthy brief short long '
  + 'written formal draft classified secret leaked emotional heated contentious divisive bipartisan partisan famous powerful ambitious nonprofit iconic giant veteran wounded injured dead '
  + 'surviving missing departing outgoing incoming newly-elected longtime long-time female male black white married happy respective various many few several relevant affected resulting so-called said aforementioned',
)
