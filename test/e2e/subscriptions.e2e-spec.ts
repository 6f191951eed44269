import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { Resolver, Subscription } from '@nestjs/graphql';
import { Allow, signedIn } from '@sillage/platform';
import { OpenSocket } from '../support/open-socket.js';
import { planted, PlantedFeature } from '../support/planted-feature.js';
import { startServerOf, type TestApp } from '../support/server.js';

@Resolver()
@Injectable()
class Gossip {
  @Subscription(() => String)
  async *forgottenGossip(): AsyncGenerator<{ forgottenGossip: string }> {
    yield await Promise.resolve({ forgottenGossip: 'nobody should hear this' });
  }

  @Subscription(() => String)
  @Allow(signedIn)
  async *gossip(): AsyncGenerator<{ gossip: string }> {
    yield await Promise.resolve({ gossip: 'the ship has a wake' });
    await new Promise(() => undefined);
  }
}

@Module({ providers: [Gossip] })
class GossipModule {}

describe('a socket at the address of GraphQL', () => {
  let app: TestApp;
  let url: string;
  let token: string;
  const sockets: OpenSocket[] = [];

  beforeAll(async () => {
    app = await startServerOf([PlantedFeature, GossipModule]);
    url = await app.listen();
    token = await app.tokenFor(planted.sofia);
  });
  afterAll(() => app.close());
  afterEach(async () => {
    for (const socket of sockets.splice(0)) await socket.end();
  });

  async function introduced(): Promise<OpenSocket> {
    const socket = await OpenSocket.as(url, token);
    sockets.push(socket);
    await socket.next();
    return socket;
  }

  it('tells what is subscribed to', async () => {
    const socket = await introduced();
    socket.subscribe('1', 'subscription { gossip }');
    expect(await socket.next()).toEqual({
      id: '1',
      type: 'next',
      payload: { data: { gossip: 'the ship has a wake' } },
    });
  });

  it('refuses a subscription for which nobody decided who may have it', async () => {
    const socket = await introduced();
    socket.subscribe('1', 'subscription { forgottenGossip }');
    expect(await socket.nextCodes()).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['a query', '{ myId }', 'BAD_USER_INPUT'],
    [
      'a mutation',
      `mutation { sow(input: { plantId: "${planted.marc}", name: "oak" }) { plant { id } } }`,
      'BAD_USER_INPUT',
    ],
    ['the schema', '{ __schema { types { name } } }', 'BAD_USER_INPUT'],
    ['what is no document', 'subscription {', 'BAD_USER_INPUT'],
    ['a field that there is not', 'subscription { rumours }', 'BAD_USER_INPUT'],
    ['two things at once', 'subscription { gossip forgottenGossip }', 'BAD_USER_INPUT'],
    [
      'too much',
      `subscription { ${Array.from({ length: 60 }, (_, n) => `g${n}: gossip`).join(' ')} }`,
      'QUERY_TOO_COMPLEX',
    ],
  ])('refuses %s', async (_, document, code) => {
    const socket = await introduced();
    socket.subscribe('1', document);
    expect(await socket.nextCodes()).toEqual([code]);
  });

  it('is the only way to a subscription', async () => {
    const { errors } = await app.graphql('subscription { gossip }', {}, planted.sofia);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('is opened by our own pages and by programs, not by those of other sites', async () => {
    const opened = await OpenSocket.open(url, { headers: { origin: url } });
    await opened.end();
    await expect(OpenSocket.open(url, { headers: { origin: 'https://elsewhere.example' } })).rejects.toThrow('403');
    await expect(OpenSocket.open(`${url}/elsewhere`)).rejects.toThrow('404');
  });

  it.each<[string, () => Promise<OpenSocket>]>([
    ['nobody', async () => OpenSocket.open(url)],
    ['a token that there is not', async () => OpenSocket.open(url, { headers: { authorization: 'Bearer none' } })],
  ])('does not stay open for %s', async (_, open) => {
    const socket = await open();
    socket.say({ type: 'connection_init' });
    expect((await socket.closed).code).toBe(4401);
  });

  it('does not stay open for a page of one person in the browser of another one', async () => {
    const cookie = `sillage=${token}`;
    const socket = await OpenSocket.open(url, { headers: { cookie, origin: url } });
    socket.say({ type: 'connection_init', payload: { signedInAs: planted.marc } });
    expect((await socket.closed).code).toBe(4401);
    const own = await OpenSocket.open(url, { headers: { cookie, origin: url } });
    own.say({ type: 'connection_init', payload: { signedInAs: planted.sofia } });
    expect(await own.next()).toEqual({ type: 'connection_ack' });
    await own.end();
  });

  it('takes the token in the first message from whoever can set no header', async () => {
    const socket = await OpenSocket.open(url);
    socket.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    expect(await socket.next()).toEqual({ type: 'connection_ack' });
    await socket.end();
  });

  it('hears nothing before it knows who is there', async () => {
    const socket = await OpenSocket.open(url, { headers: { authorization: `Bearer ${token}` } });
    socket.subscribe('1', 'subscription { gossip }');
    expect((await socket.closed).code).toBe(4401);
  });

  it('is closed to messages that are too long, that sprawl, or that are none', async () => {
    const long = await introduced();
    long.subscribe('1', `subscription { gossip } # ${'x'.repeat(200_000)}`);
    expect((await long.closed).code).toBe(1009);
    const wide = await introduced();
    wide.subscribe('1', 'subscription { gossip }', { list: Array.from({ length: 30_000 }, () => 1) });
    expect((await wide.closed).code).toBe(4400);
    const none = await introduced();
    none.say({ type: 'gossip' });
    expect((await none.closed).code).toBe(4400);
  });

  it('carries five subscriptions, and ten of one person’s are open', async () => {
    const socket = await introduced();
    for (const id of ['1', '2', '3', '4', '5', '6']) socket.subscribe(id, 'subscription { gossip }');
    const told = await Promise.all(Array.from({ length: 6 }, async () => socket.next()));
    expect(told.filter((each) => each?.type === 'error')).toEqual([
      { id: '6', type: 'error', payload: [expect.objectContaining({ extensions: { code: 'RATE_LIMITED' } })] },
    ]);
    for (let others = 0; others < 9; others += 1) await introduced();
    const eleventh = await introduced();
    expect((await eleventh.closed).code).toBe(1013);
  });

  it('leaves requests alone that offer another version of HTTP', async () => {
    const asking = request(`${url}/health/live`, {
      headers: { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c' },
    });
    asking.end();
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(200);
  });
});
