import { html } from '@sillage/platform';

/** Reads like a book, on a screen and on paper. */
export const publicGuideStyle = html`<style>
  main {
    max-width: 40rem;
    padding-top: 2rem;
  }
  .company {
    max-width: 40rem;
  }
  h1 {
    margin: 0;
    font-size: clamp(1.75rem, 6vw, 2.5rem);
  }
  .facts,
  .behind,
  .licence {
    color: var(--soft);
  }
  .facts {
    margin: 0.5rem 0 0;
    font-size: 0.9375rem;
  }
  .languages ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    margin: 0.75rem 0 0;
    padding: 0;
    list-style: none;
  }
  .languages a,
  .languages span {
    display: inline-block;
    padding: 0.375rem 0;
  }
  .languages span {
    font-weight: 600;
  }
  .behind {
    padding-left: 1rem;
    border-left: 3px solid var(--accent);
  }
  article {
    margin-top: 2rem;
    line-height: 1.7;
    hyphens: auto;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  article > :first-child {
    margin-top: 0;
  }
  article h2,
  article h3 {
    hyphens: none;
  }
  article h2 {
    margin: 2.5rem 0 0.5rem;
    font-size: 1.5rem;
  }
  article h3 {
    margin: 2rem 0 0.5rem;
    font-size: 1.125rem;
  }
  article blockquote {
    margin: 1.5rem 0;
    padding-left: 1.25rem;
    border-left: 3px solid var(--accent);
    color: var(--soft);
  }
  article pre,
  article .table {
    overflow-x: auto;
  }
  article table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9375rem;
  }
  article th,
  article td {
    min-width: 6rem;
    padding: 0.5rem 1rem 0.5rem 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }
  article .align-center {
    text-align: center;
  }
  article .align-right {
    text-align: right;
  }
  article img {
    max-width: 100%;
    height: auto;
  }
  .licence {
    margin-top: 3rem;
    padding-top: 1rem;
    border-top: 1px solid var(--line);
    font-size: 0.9375rem;
  }
  .whole {
    font-size: 0.9375rem;
  }
  @media print {
    :root {
      --paper: #fff;
      --ink: #000;
      --soft: #333;
      --line: #999;
      --accent: #000;
    }
    body {
      padding: 0;
      font-size: 11pt;
      line-height: 1.45;
    }
    main,
    .company {
      max-width: none;
    }
    main {
      padding-top: 1rem;
    }
    .languages,
    .whole {
      display: none;
    }
    article h2,
    article h3 {
      break-after: avoid;
    }
    article p,
    article li {
      orphans: 3;
      widows: 3;
    }
    article .table,
    article pre {
      overflow: visible;
      white-space: pre-wrap;
    }
    article tr,
    article img,
    .licence {
      break-inside: avoid;
    }
    article a[href^='http']::after,
    .licence a::after {
      content: ' (' attr(href) ')';
      font-size: 9pt;
    }
  }
</style>`;
