export default {
  'people.title': 'Find a colleague.',
  'people.lead':
    'By name, in any order and with or without accents. Champions appear as such when they chose to be seen.',
  'people.search': 'Name of a colleague',
  'people.level': 'Label',
  'people.level.any': 'Everyone',
  'people.none': 'Nobody is called “{search}”.',
  'people.none.hint': 'Try a part of the name, or another spelling.',
  'people.noneVisible': 'No champion of this level chose to be seen yet.',
  'people.noneVisible.hint': 'Being seen is a choice, made in the preferences.',
  'people.unknown': 'This colleague is not in the directory.',
  'people.back': 'All people',
  'people.since': 'since {day}',
  'people.unit': 'Unit',
  'people.country': 'Country',
  'people.time': 'where it is {time}',
  'people.email': 'Email',
} as const;
