const caption = /^(?:\d{1,3}\/\d{1,3}\s|FILE\b|Photos?\b|Pictured?\b|In this\b)|\bfile (?:photo|picture)\b|\bphoto(?:graph)? (?:released|provided|taken)\b/i

/** Whether a sentence describes a picture: its date is the picture's. */
export function isCaption(words: string): boolean {
  return caption.test(words)
}
