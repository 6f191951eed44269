export { Clock, MovableClock, SystemClock, TestClock } from './clock.js';
export { ClockModule } from './clock.module.js';
