import { MantineProvider } from '@mantine/core';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Client, CombinedError, Provider, type Exchange, type Operation } from 'urql';
import { map, pipe } from 'wonka';
import { ProgrammeContext } from '../src/app/programme.js';
import { ViewerContext } from '../src/app/viewer.js';
import { LanguageContext } from '../src/i18n/LanguageProvider.js';
import { ofSomebody } from '../src/i18n/deName.js';
import { givenProgramme, givenViewer } from './given-people.js';
import { catalogues, inParis, thrown, type Reader } from './readers.js';

interface Setting {
  reader?: Reader;
  viewer?: ReturnType<typeof givenViewer>;
  /** One in which the viewer may do all that they may do at all, where nothing else is said; null while there is none. */
  programme?: ReturnType<typeof givenProgramme> | null;
  /** What the server answers, or refuses, by the name of the query; what is not here is still awaited. */
  answers?: Record<string, object>;
  /** Where the page stands, and at which address it is opened. */
  route?: string;
  path?: string;
}

/** What a page says to its reader, as far as a browser is not needed for it. */
export class Told {
  constructor(readonly html: string) {}

  /** Everything that is there to read, in one line; every kind of space is one. */
  get text(): string {
    return plain(this.html);
  }

  get heading(): string {
    return this.all('h1')[0] ?? '';
  }

  /** The page’s head: what its picture says, where one is, the first line and the one below it. */
  get head(): string {
    return this.all('header')[0] ?? '';
  }

  get headings(): string[] {
    return this.all('h[1-3]');
  }

  /** As a screen reader names them. */
  get buttons(): string[] {
    return this.acts.filter(({ is }) => is === 'button').map(({ name }) => name);
  }

  /** Buttons and links: their words, and the name that a screen reader and a voice know them by. */
  get acts(): { is: string; name: string; words: string }[] {
    const found = this.html.matchAll(/<(button|a)(?= |>)([^>]*)>(.*?)<\/\1>/gs);
    return [...found].map(([, is = '', of = '', words = '']) => {
      const named = / aria-label="([^"]*)"/.exec(of)?.[1] ?? words;
      return { is, name: plain(named), words: plain(words) };
    });
  }

  /** The words of each link, and where it leads. */
  get links(): Record<string, string> {
    const found = this.html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs);
    return Object.fromEntries([...found].map(([, to = '', words = '']) => [plain(words), plain(to)]));
  }

  /** The words of every element of that name. */
  all(element: string): string[] {
    const found = this.html.matchAll(new RegExp(`<(${element})(?: [^>]*)?>(.*?)</\\1>`, 'gs'));
    return [...found].map(([, , words = '']) => plain(words));
  }
}

/** The server’s refusal of a question. */
export function refusal(code: string, message = 'Not for you.', argumentPath?: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, argumentPath } });
}

export function told(node: ReactNode, setting: Setting = {}): Told {
  const { reader = inParis, viewer = givenViewer(), route = '*', path = '/' } = setting;
  const { programme = givenProgramme({ viewerCapabilities: viewer.capabilities }) } = setting;
  const html = renderToStaticMarkup(
    <MantineProvider withGlobalClasses={false} withStaticClasses={false}>
      <LanguageContext value={{ language: reader.language, chosen: null, choose: nothing, follow: nothing }}>
        <IntlProvider
          locale={reader.locale}
          timeZone={reader.timeZone}
          messages={catalogues[reader.language]}
          defaultRichTextElements={ofSomebody}
          onWarn={nothing}
          onError={thrown}
        >
          <Provider value={clientThatKnows(setting.answers ?? {})}>
            <ViewerContext value={viewer}>
              <ProgrammeContext value={programme && { programme, all: [programme], choose: nothing }}>
                <MemoryRouter initialEntries={[path]}>
                  <Routes>
                    <Route path={route} element={node} />
                  </Routes>
                </MemoryRouter>
              </ProgrammeContext>
            </ViewerContext>
          </Provider>
        </IntlProvider>
      </LanguageContext>
    </MantineProvider>,
  );
  // The title of a picture is read; that of the page stands in the browser’s tab.
  return saidAsSeen(new Told(html.replaceAll(/<style[^>]*>.*?<\/style>|<title>[^<]* · Sillage<\/title>/gs, '')));
}

/** Whoever speaks to the browser says what they see: it must stand in the name, as it stands there (WCAG 2.5.3). */
function saidAsSeen(page: Told): Told {
  const unheard = page.acts.filter(({ name, words }) => !spoken(name).includes(spoken(words)));
  if (unheard.length > 0) throw new Error(`Not called as seen: ${JSON.stringify(unheard)}`);
  return page;
}

function spoken(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function clientThatKnows(answers: Record<string, object>): Client {
  const resultOf = (operation: Operation) => {
    const answer = answers[nameOf(operation.query)];
    const known = { operation, stale: false, hasNext: false };
    return answer instanceof GraphQLError
      ? { ...known, data: undefined, error: new CombinedError({ graphQLErrors: [answer] }) }
      : { ...known, data: answer };
  };
  const answered: Exchange = () => (operations) => pipe(operations, map(resultOf));
  return new Client({ url: '/graphql', preferGetMethod: false, exchanges: [answered] });
}

function nameOf({ definitions }: DocumentNode): string {
  const [operation] = definitions as OperationDefinitionNode[];
  return operation?.name?.value ?? '';
}

const insideASentence = /<\/?(a|b|bdi|code|time)(?: [^>]*)?>/g;

function plain(html: string): string {
  return html
    .replaceAll(insideASentence, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function nothing(): void {}
