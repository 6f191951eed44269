export { format, texts, type Language, type Text, type Values } from './text.js';
export { longDay } from './long-day.js';
export { canonicalLocale, displayLocale, languages, negotiateLocale, readingLocale } from './locale.js';
