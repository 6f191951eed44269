import { MantineProvider } from '@mantine/core';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Client, Provider, type Exchange } from 'urql';
import { map, pipe } from 'wonka';
import { ProgrammeContext } from '../src/app/programme.js';
import { ViewerContext } from '../src/app/viewer.js';
import { LanguageContext } from '../src/i18n/LanguageProvider.js';
import { givenProgramme, givenViewer } from './given-people.js';
import { catalogues, inParis, type Reader } from './readers.js';

interface Setting {
  reader?: Reader;
  viewer?: ReturnType<typeof givenViewer>;
  programme?: ReturnType<typeof givenProgramme>;
  /** What the server answers, by the name of the query; what is not here is still awaited. */
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

  get headings(): string[] {
    return this.all('h[1-3]');
  }

  get buttons(): string[] {
    return this.all('button');
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

export function told(node: ReactNode, setting: Setting = {}): Told {
  const { reader = inParis, viewer = givenViewer(), programme = givenProgramme() } = setting;
  const { route = '*', path = '/' } = setting;
  const html = renderToStaticMarkup(
    <MantineProvider withGlobalClasses={false} withStaticClasses={false}>
      <LanguageContext value={{ language: reader.language, chosen: null, choose: nothing, follow: nothing }}>
        <IntlProvider locale={reader.locale} timeZone={reader.timeZone} messages={catalogues[reader.language]}>
          <Provider value={clientThatKnows(setting.answers ?? {})}>
            <ViewerContext value={viewer}>
              <ProgrammeContext value={{ programme, all: [programme], choose: nothing }}>
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
  return new Told(html.replaceAll(/<(style|title)[^>]*>.*?<\/\1>/gs, ''));
}

function clientThatKnows(answers: Record<string, object>): Client {
  const answered: Exchange = () => (operations) =>
    pipe(
      operations,
      map((operation) => ({
        operation,
        data: answers[nameOf(operation.query)],
        stale: false,
        hasNext: false,
      })),
    );
  return new Client({ url: '/graphql', preferGetMethod: false, exchanges: [answered] });
}

function nameOf({ definitions }: DocumentNode): string {
  const [operation] = definitions as OperationDefinitionNode[];
  return operation?.name?.value ?? '';
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,)](?: |$))/g, '')
    .trim();
}

function nothing(): void {}
