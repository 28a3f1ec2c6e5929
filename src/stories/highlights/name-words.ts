/** "White House", "North Korea", "Mr. Byrne": words that give nobody a first name. */
export const noFirstName = /^(?:mr|mrs|ms|the|a|an|in|on|at|of|and|but|for|if|when|while|after|as|by|with|to|from|new|north|south|east|west|northern|southern|eastern|western|white|black|supreme|united|saudi|hong|los|las|san|santa|el|st|saint|fort|lake|mount|great|wall|capitol|house|senate|democratic|republican|national|federal|general|american|british|european|islamic|our|his|her|their|its|this|that|no|not|u\.s|us|uk|central|middle|super|bank|royal|high|old|big|grand|air)\.?$/i

/** What stands before a surname and says who it is: "Senator Byrne". */
export const nameTitle = /^(?:president|vice|sen|senator|rep|representative|gov|governor|dr|judge|justice|secretary|speaker|leader|chairman|chairwoman|chair|mayor|sheriff|chief|general|gen|lt|sgt|capt|captain|col|officer|detective|pope|king|queen|prince|princess|duke|duchess|sir|lord|lady|dame|minister|chancellor|attorney|commissioner|director|ambassador|professor|prof|rev|sister|brother|coach|congressman|congresswoman|republican|democrat|democratic|former|ex-president|then-president)\.?$/i

/** Nouns for people in small letters before a name: "comedian Byrne". */
export const role = /(?:er|or|ist|ian|man|woman|person|president|chief|nominee|candidate|official|boss|star|coach|secretary|judge|guard|aide|host|mogul)$/i
