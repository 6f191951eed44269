export { dayIn, dayNumber, earlier, later, mondayOf, timeOfDayIn, type TimeSpan } from './calendar.js';
export { Clock, MovableClock, SystemClock, TestClock } from './clock.js';
export { ClockModule } from './clock.module.js';
