export { html, type Html, type HtmlValue } from './html.js';
export { htmlPage, type HtmlPage } from './html-page.js';
