export { html, sanitised, type Html, type HtmlValue } from './html.js';
export { htmlPage, type HtmlPage, type PageFace } from './html-page.js';
