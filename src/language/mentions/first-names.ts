const namesIn = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** First names that are mostly women's, in lower case, without accents. */
export const femaleNames = namesIn(
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa '
  + 'deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine catherine christine samantha debra janet carolyn rachel '
  + 'heather maria diane julie joyce virginia victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan andrea ann anne alice jean doris jacqueline kathryn '
  + 'gloria teresa sara janice hannah julia grace amber danielle marilyn beverly charlotte natalie sophia diana brittany rose isabella theresa kayla alexis tiffany lori jane '
  + 'hillary ivanka melania kellyanne loretta michele nikki condoleezza chelsea huma megyn elena sonia sofia eva ewa ida nina olga irina svetlana natasha tatiana ekaterina '
  + 'yulia oksana anastasia daria ludmila galina valentina angelique ursula christiane annegret angelika petra heike sabine monika birgit ingrid greta astrid sigrid '
  + 'claire chloe camille juliette isabelle marie sylvie nathalie valerie brigitte florence segolene francesca giulia chiara paola lucia carmen pilar ines rosa dolores '
  + 'mercedes consuelo guadalupe fatima aisha amina leila layla maryam zainab nadia samira yasmin amira noor malala benazir indira sonia priya anita sunita lakshmi '
  + 'mei xin yuki yoko akiko keiko naomi hiroko park jacinda theresa nicola priti liz kemi yvette angela harriet diane emma sophie lucy kate kathy katie katy kim '
  + 'vera hilary ilse elke wendy tracy stacy stacey tammy tina toni vanessa veronica vivian yvonne zoe zoey ella eleanor edith ellen erica erin esther ethel eve faith '
  + 'fiona frances gail gina ginger gwen gwendolyn hazel heidi holly hope irene iris isabel jackie jana janine jasmine jeanne jenna jenny jill joanna joanne jodi '
  + 'josephine joy juanita judy june kara karin kathie kirsten kristen kristin kristina kristine lana latoya leah lena lillian lily linda lindsay lindsey lois lorraine '
  + 'lucille luz lydia lynn lynne mabel madeline mandy marcia margarita marian marianne marina marissa marjorie marlene marsha maureen maxine meghan mercy mia mildred '
  + 'mindy miriam molly mona nora norma pam patsy paula pauline peggy penny phyllis priscilla rachael ramona regina renee rita roberta robin rosemary roxanne ruby sally '
  + 'selena sheila shelley sherry shirley simone stella sue suzanne sylvia tanya tara thelma tamara trudy ursula viola violet wilma winifred arianna debbie dana aileen '
  + 'adriana agnes alexandra alicia alison allison alma amelia angelina annette annie antonia april ariel audrey becky bella bernadette bernice bertha bessie beth bethany '
  + 'bonnie bridget camilla candace candice carla carly caroline cassandra cecilia celia celeste christie cindy clara claudia colleen connie crystal daisy daphne darlene '
  + 'dawn deanna delores denise dianne dolly dora dorothy ebony elaine eliza elsa elsie estelle eugenia eunice nia solveig liv maja freya saoirse aoife siobhan niamh',
)

/** First names that are mostly men's, in lower case, without accents. */
export const maleNames = namesIn(
  'james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven steve paul andrew joshua kenneth kevin brian '
  + 'george timothy tim ronald edward ed jason jeffrey jeff ryan jacob gary nicholas nick eric jonathan stephen larry justin scott brandon benjamin ben samuel sam gregory greg '
  + 'alexander frank patrick raymond ray jack dennis jerry tyler aaron jose adam nathan henry douglas doug zachary peter pete kyle noah ethan jeremy walter christian keith roger '
  + 'terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy '
  + 'ralph bobby russell bradley philip eugene bill bob tom mike mitch mitt newt rudy rand ted marco bernie barack tony jim dick chuck harry rush glenn corey paul rick roger '
  + 'vladimir dmitry dmitri sergei sergey alexei aleksei mikhail boris ivan nikolai igor oleg yuri viktor anatoly andrei pavel maxim volodymyr petro konstantin yevgeny '
  + 'elon adeo jeff mark bill larry sundar satya tim emmanuel francois nicolas jacques jean-claude pierre louis michel alain philippe olivier laurent gerard bernard '
  + 'hans klaus jurgen wolfgang dieter helmut gerhard horst friedrich stefan markus matthias andreas jens uwe olaf sigmar martin heiko silvio matteo giuseppe mario giovanni '
  + 'paolo luigi antonio marco roberto carlos luis miguel jorge pedro pablo fernando francisco javier alejandro enrique felipe hugo andres diego rafael raul fidel nicolas '
  + 'mohammed muhammad mohamed ahmed ali hassan hussein ibrahim omar khalid abdullah abdul mahmoud mustafa yusuf tariq bashar saddam recep benjamin moshe ehud avigdor shimon '
  + 'narendra rahul sanjay raj vijay anil sunil amit arun imran nawaz pervez khizr jinping xi shinzo junichiro taro kenji hiroshi akira takeshi ban jong-un kofi '
  + 'nelson jacob robert desmond thabo winston neville oliver nigel boris david jeremy keir gordon tony alastair alistair ian ewan angus hamish colin graham geoffrey '
  + 'abraham allan allen alvin andre andy archie arnold barry bart basil bert brad brent brett byron cameron casey cecil chad chester chris chuck clarence claude clayton clifford '
  + 'clint clinton clyde cody conrad craig curtis dale damian damien dan danny darrell darren dave dean derek derrick dominic don drew dustin dwayne dwight earl eddie edgar edmund edwin '
  + 'elliot elliott elmer ernest erik evan everett felix floyd francis frankie franklin fred frederick garrett gavin gene geoff gilbert gordon grant guy harvey hector herbert '
  + 'herman homer howard hubert hugh ira irving isaac ivan jamie jared jarrod jay jed jeffery jeremiah jerome jim jimmy joel joey johnny jon josh julian julio julius karl kent kirk kurt lance '
  + 'lars lee leo leon leonard leroy leslie lester levi lewis lloyd lonnie lou lucas luke luther lyle malcolm manuel marc marcus marshall marvin maurice max melvin micah mickey milton '
  + 'morris moses murray nate neal neil nelson norman oscar otis owen percy perry phil preston quentin ralph ramon randall reginald rex rob robbie rod rodney roland '
  + 'roman ron ronnie ross ruben rufus russ salvador saul seth sheldon sherman sidney simon spencer stanley stan stuart sylvester theodore toby todd tommy travis trent trevor troy '
  + 'vernon victor wallace warren wendell wesley wilbur will willard winston woody zach per ola sven lars nils bjorn knut erik henrik magnus anders hugo ahmad',
)
