import type { MessageId } from '../../i18n/catalogue.js';

/** Where a message leads, in words. A page that is newer than this one is still reached. */
export function placeAt(path: string): MessageId {
  switch (path) {
    case '/':
      return 'messages.to.journey';
    case '/mentoring':
      return 'messages.to.mentoring';
    case '/guide':
      return 'messages.to.guide';
    case '/sessions':
      return 'messages.to.sessions';
    default:
      return 'messages.to.page';
  }
}
