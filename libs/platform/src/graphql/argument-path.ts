import { GraphQLError, type Token, TokenKind } from 'graphql';

/**
 * Which argument an error of GraphQL's own is about, such as `input.startsAt`; undefined when it is about none.
 * Values come as variables, where graphql-js names the path in its message, or as literals, where the source tells.
 */
export function argumentPathOf(error: GraphQLError): string | undefined {
  const token = error.nodes?.[0]?.loc?.startToken;
  const variable = /^Variable "\$(\w+)"/.exec(error.message)?.[1];
  if (variable === undefined) return token && pathTo(token);
  const within = /^Variable "\$\w+" got invalid value .*? at "\w+([^"]*)"/s.exec(error.message)?.[1] ?? '';
  return `${(token && argumentGiven(variable, token)) ?? variable}${within}`;
}

/** Clients call their variables what they like: the argument is the one that takes it, looked for from its declaration on. */
function argumentGiven(variable: string, declaration: Token): string | undefined {
  const isUse = (token: Token) =>
    token.kind === TokenKind.DOLLAR && token.next?.value === variable && token.next.next?.kind !== TokenKind.COLON;
  for (let token = declaration.next; token; token = token.next) if (isUse(token)) return pathTo(token);
  // It is used by a fragment that stands before its operation.
  for (let token = declaration.prev; token; token = token.prev) if (isUse(token)) return pathTo(token);
  return undefined;
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
