import { describe, expect, it } from 'vitest'
import { guessLanguage } from './guess-language.ts'

describe('guessLanguage', () => {
  it.each([
    ['', 'en'],
    ['Ferry comes home', 'en'],
    ['Die Hard star visits Den Haag', 'en'],
    ['El Niño, La Niña y más: a Los Angeles las vegas menu', 'en'],
    ['The ferry left the harbour on Monday, and nobody was hurt, the port said.', 'en'],
    ['Die Fähre ist am Montag mit elf Menschen an Bord aus dem Hafen ausgelaufen, und niemand wurde verletzt, sagte eine Sprecherin, die auch von einem Sturm sprach.', 'de'],
    ['Le ferry a quitté le port lundi avec onze personnes à bord, et personne n’a été blessé, selon une porte-parole qui est venue dans la soirée pour les journalistes.', 'fr'],
    ['El ferry salió del puerto el lunes con once personas a bordo y nadie resultó herido, según la portavoz, que habló con los periodistas por la tarde en el muelle.', 'es'],
    ['Паром вышел из гавани в понедельник с одиннадцатью людьми на борту.', 'und'],
    ['الخبر: غادرت العبارة الميناء يوم الاثنين وعلى متنها أحد عشر شخصا', 'und'],
    ['🚢🚢🚢', 'en'],
  ])('takes %.40j for %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language)
  })
})
