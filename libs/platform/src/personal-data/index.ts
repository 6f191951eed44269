export { factOfNobody, pointsAtNobody, type PersonalData, type TableOfPeople } from './personal-data.js';
