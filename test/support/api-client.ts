// Run as a process of its own by `many-processes.ts`: says that it is there, sends each request that it is told, and tells the
// answer. It ends when its parent lets go of it.

type Order = { url: string; token: string; query: string; variables: object };

async function send({ url, token, query, variables }: Order): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return response.json();
}

process.on('message', (order: Order) => {
  send(order).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.send?.('ready');
