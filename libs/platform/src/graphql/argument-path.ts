import { GraphQLError, type Token, TokenKind } from 'graphql';

/**
 * Which argument an error of GraphQL's own is about, such as `input.startsAt`; undefined when it is about none.
 * Values come as variables, where graphql-js names the path in its message, or as literals, where the source tells.
 */
export function argumentPathOf(error: GraphQLError): string | undefined {
  const variable = /^Variable "\$(\w+)" got invalid value .*? at "([^"]+)"/s.exec(error.message);
  if (variable?.[2]) return variable[2];
  const bare = /^Variable "\$(\w+)"/.exec(error.message);
  if (bare?.[1]) return bare[1];
  const token = error.nodes?.[0]?.loc?.startToken;
  return token && pathTo(token);
}

const opening: string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** Walks back from a value to the names before it: `foo(input: { at: "x" })` gives `input.at` for the literal. */
function pathTo(value: Token): string | undefined {
  const own = value.kind === TokenKind.NAME && value.next?.kind === TokenKind.COLON ? value.value : nameBefore(value);
  const names = own === undefined ? [] : [own];
  let closed = 0;
  for (let token = value.prev; token; token = token.prev) {
    if (closing.includes(token.kind)) closed += 1;
    if (!opening.includes(token.kind)) continue;
    if (closed > 0) closed -= 1;
    else if (token.kind === TokenKind.PAREN_L) return names.length > 0 ? names.join('.') : undefined;
    else names.unshift(...[nameBefore(token)].filter((name) => name !== undefined));
  }
  return undefined;
}

function nameBefore(token: Token): string | undefined {
  return token.prev?.kind === TokenKind.COLON && token.prev.prev?.kind === TokenKind.NAME
    ? token.prev.prev.value
    : undefined;
}
