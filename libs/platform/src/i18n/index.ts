export { languages, type Language } from './language.js';
export { format, texts, type Text, type Values } from './text.js';
export { momentFor, nameOf, orderFor } from './formatters.js';
export { tidy, tidyUnit, tidyWords } from './tidy.js';
export { longDay } from './long-day.js';
export {
  acceptedLocales,
  canonicalLocale,
  displayLocale,
  isLanguage,
  negotiateLocale,
  readingLocale,
  writingOf,
  type OfferedLanguages,
} from './locale.js';
