import type { TestApp } from './app.js';
import { OpenSocket } from './open-socket.js';

/** Whether somebody may: something is shown or done, or there is nothing or a refusal; and what was answered. */
export type Answer = { readonly may: boolean; readonly said: string };
export type Try = (as: string) => Promise<Answer>;
type Values = Readonly<Record<string, string>>;

/** Tries what is guarded, by the API, as somebody. */
export class Doors {
  private listening: Promise<string> | null = null;

  /** @param given what questions and inputs may name, once there is an app */
  constructor(private readonly given: () => { app: TestApp; values: Values }) {}

  /** Something shown in the answer to a question that anybody may ask. */
  readonly shows =
    <T>(fields: string, isShown: (data: T) => boolean): Try =>
    async (as) => {
      const { data, errors } = await this.ask<T>(fields, as);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return { may: isShown(data), said: JSON.stringify(data) };
    };

  /** What is refused to who may not: whatever else is wrong with the question is only said to who may ask it. */
  readonly answers =
    <T>(fields: string, isShown: (data: T) => boolean = () => true): Try =>
    async (as) => {
      const { data, errors } = await this.ask<T>(fields, as);
      return errors === undefined ? { may: isShown(data), said: JSON.stringify(data) } : refusal(errors);
    };

  /** The input is wrong in what is only looked at after the role, so that nothing changes. */
  readonly does =
    (operation: string, type: string, input: (values: Values) => object): Try =>
    async (as) => {
      const { app, values } = this.given();
      const mutation = `mutation ($input: ${type}!) { ${operation}(input: $input) { clientMutationId } }`;
      const { errors } = await app.graphql(mutation, { input: input(values) }, as);
      return errors === undefined ? { may: true, said: 'done' } : refusal(errors);
    };

  /** The same over a socket of its own, which tells a first answer or refuses. */
  readonly follows =
    (fields: string): Try =>
    async (as) => {
      const { app, values } = this.given();
      const socket = await OpenSocket.as(await this.address(), await app.tokenFor(as));
      try {
        if ((await socket.next())?.type !== 'connection_ack') throw new Error('The socket was not opened.');
        socket.subscribe('1', `subscription ($programme: String!, $unit: String!) { ${fields} }`, values);
        const told = await socket.next();
        const errors = told?.type === 'error' ? told.payload : told?.payload?.errors;
        return errors === undefined ? { may: true, said: JSON.stringify(told) } : refusal(errors as Refusals);
      } finally {
        await socket.end();
      }
    };

  readonly requests =
    (method: 'GET' | 'POST', url: (values: Values) => string, headers: Record<string, string> = {}): Try =>
    async (as) => {
      const { app, values } = this.given();
      const payload = method === 'POST' ? 'external_id' : undefined;
      const { statusCode } = await app.inject({ method, url: url(values), headers, payload }, as);
      return { may: statusCode !== 403 && statusCode !== 404, said: String(statusCode) };
    };

  private async address(): Promise<string> {
    this.listening ??= this.given().app.listen();
    return this.listening;
  }

  private async ask<T>(fields: string, as: string) {
    const { app, values } = this.given();
    const used = Object.keys(values).filter((name) => new RegExp(`\\$${name}\\b`).test(fields));
    const typeOf = (name: string) => (['programme', 'unit'].includes(name) ? 'String!' : 'ID!');
    const declared = used.length === 0 ? '' : `(${used.map((name) => `$${name}: ${typeOf(name)}`).join(', ')})`;
    return app.graphql<T>(`query ${declared} { ${fields} }`, values, as);
  }
}

type Refusals = readonly { message: string; extensions: { code: string } }[];

function refusal([error]: Refusals): Answer {
  const code = error?.extensions.code ?? '';
  return { may: !['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'].includes(code), said: `${code} ${error?.message}` };
}
