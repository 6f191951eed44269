export { MessagesModule } from './messages.module.js';
export { reminderKinds, reminderTexts, type ReminderKind } from './reminder-kinds.js';
export { forgetMailsAbout, planReminders, withdrawReminders, type PlannedReminder } from './reminder.queries.js';
export { OrderedLetters, type OrderedDelivery, type OrderedWords } from './ordered-letters.js';
export { sendTestMail } from './mail/test-mail.js';
export { WhatWaits, type SubjectDescription } from './what-waits.js';
