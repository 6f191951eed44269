import { fileURLToPath } from 'node:url';
import { formatDocument, stringifyDocument, type DocumentInput } from 'urql';
import { runnerImport, type Plugin } from 'vite';
import type * as Pages from '../../support/page-question.js';

const features = fileURLToPath(new URL('../../../apps/web/src/features/', import.meta.url));
const pageQuestion = fileURLToPath(new URL('../../support/page-question.ts', import.meta.url));

/** What the web app asks for, word for word: its own modules are run, with the fragments that they import. */
export interface AppDocuments {
  /** The whole page, with what stands around it. */
  readonly journey: string;
  readonly guide: string;
  readonly acknowledge: string;
  readonly people: string;
}

/** A document may stand beside a component, with its styles. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0styles' : null),
  load: (id) => (id === '\0styles' ? 'export default {}' : null),
};

export async function appDocuments(): Promise<AppDocuments> {
  return {
    journey: (await run<typeof Pages>(pageQuestion)).pageQuestion('/journey', {}).query,
    guide: await documentOf('guide/guide.query.ts', 'guideQuery'),
    acknowledge: await documentOf('guide/guide.query.ts', 'acknowledgeMutation'),
    people: await documentOf('people/people.query.ts', 'peopleQuery'),
  };
}

async function documentOf(file: string, name: string): Promise<string> {
  const document = (await run<Record<string, DocumentInput | undefined>>(`${features}${file}`))[name];
  if (document === undefined) throw new Error(`apps/web/src/features/${file} no longer exports ${name}.`);
  // As the client's cache sends it: with __typename everywhere.
  return stringifyDocument(formatDocument(document as Parameters<typeof formatDocument>[0]));
}

async function run<Module>(file: string): Promise<Module> {
  const { module } = await runnerImport<Module>(file, {
    configFile: false,
    logLevel: 'error',
    plugins: [withoutStyles],
  });
  return module;
}
