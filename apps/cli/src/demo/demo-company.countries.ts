import type { Culture } from './demo-company.names.js';

export interface DemoCountry {
  code: string;
  name: string;
  region: string;
  /** share of the company, relative to the others */
  weight: number;
  /** languages spoken at work; a person's names come from the culture beside theirs */
  speakers: { locale: string; culture: Culture }[];
  /** places of work, with the IANA time zone of each */
  sites: { city: string; timeZone: string }[];
}

/** `fr:french en:english` and `Lyon@Europe/Paris Nice` (a zone holds until the next one); `_` stands for a blank. */
function country(
  code: string,
  name: string,
  region: string,
  weight: number,
  speakers: string,
  sites: string,
): DemoCountry {
  let timeZone = '';
  return {
    code,
    name,
    region,
    weight,
    speakers: speakers.split(' ').map((speaker) => {
      const [locale = '', culture = ''] = speaker.split(':');
      return { locale, culture: culture as Culture };
    }),
    sites: sites.split(' ').map((site) => {
      const [city = '', zone] = site.replaceAll('_', ' ').split('@');
      timeZone = zone?.replaceAll(' ', '_') ?? timeZone;
      return { city, timeZone };
    }),
  };
}

/** In the order in which a company of n countries takes them: the first eight already span continents and scripts. */
export const demoCountries: readonly DemoCountry[] = [
  country(
    'FR',
    'France',
    'Europe',
    40,
    'fr:french fr:french fr:arabic',
    'Paris@Europe/Paris Lyon Orléans Saint-Étienne Nîmes Besançon',
  ),
  country(
    'DE',
    'Deutschland',
    'Europe',
    14,
    'de:german de:german de:turkish',
    'Berlin@Europe/Berlin Köln München Düsseldorf Lübeck',
  ),
  country(
    'MA',
    'Maroc',
    'Africa and Middle East',
    5,
    'fr:arabic ar:arabic',
    'Casablanca@Africa/Casablanca Rabat Fès Tanger',
  ),
  country(
    'BR',
    'Brasil',
    'Americas',
    12,
    'pt-BR:portuguese',
    'São_Paulo@America/Sao_Paulo Brasília Manaus@America/Manaus Belém@America/Belem',
  ),
  country('GR', 'Ελλάδα', 'Europe', 3, 'el:greek', 'Αθήνα@Europe/Athens Θεσσαλονίκη Πάτρα'),
  country('JP', '日本', 'Asia Pacific', 5, 'ja:japanese', '東京@Asia/Tokyo 大阪 福岡'),
  country('IN', 'India', 'Asia Pacific', 12, 'hi:hindi en-IN:hindi', 'Bengaluru@Asia/Kolkata Pune Mumbai Hyderābād'),
  country(
    'US',
    'United States',
    'Americas',
    10,
    'en-US:english en-US:spanish',
    'New_York@America/New_York Chicago@America/Chicago Denver@America/Denver Seattle@America/Los_Angeles',
  ),
  country('GB', 'United Kingdom', 'Europe', 8, 'en-GB:english', 'London@Europe/London Cardiff Leeds Edinburgh'),
  country(
    'ES',
    'España',
    'Europe',
    9,
    'es:spanish es:spanish ca:spanish',
    'Madrid@Europe/Madrid A_Coruña Málaga Las_Palmas@Atlantic/Canary',
  ),
  country('IT', 'Italia', 'Europe', 8, 'it:italian', 'Milano@Europe/Rome Torino Forlì Cefalù'),
  country('PL', 'Polska', 'Europe', 7, 'pl:polish', 'Warszawa@Europe/Warsaw Łódź Kraków Gdańsk'),
  country('CN', '中国', 'Asia Pacific', 6, 'zh-Hans:chinese', '上海@Asia/Shanghai 北京 深圳'),
  country('BE', 'Belgique', 'Europe', 4, 'fr-BE:french nl-BE:dutch', 'Bruxelles@Europe/Brussels Liège Antwerpen'),
  country(
    'CH',
    'Schweiz',
    'Europe',
    3,
    'de-CH:german fr-CH:french it-CH:italian',
    'Zürich@Europe/Zurich Genève Lugano',
  ),
  country('NL', 'Nederland', 'Europe', 4, 'nl:dutch', "Amsterdam@Europe/Amsterdam 's-Hertogenbosch Utrecht"),
  country(
    'PT',
    'Portugal',
    'Europe',
    4,
    'pt-PT:portuguese',
    'Lisboa@Europe/Lisbon Setúbal Ponta_Delgada@Atlantic/Azores',
  ),
  country('RO', 'România', 'Europe', 6, 'ro:romanian ro:hungarian', 'București@Europe/Bucharest Iași Timișoara'),
  country('CZ', 'Česko', 'Europe', 4, 'cs:czech', 'Praha@Europe/Prague Plzeň Ústí_nad_Labem'),
  country('HU', 'Magyarország', 'Europe', 3, 'hu:hungarian', 'Budapest@Europe/Budapest Győr Pécs'),
  country('BG', 'България', 'Europe', 2, 'bg:bulgarian', 'София@Europe/Sofia Пловдив Варна'),
  country('UA', 'Україна', 'Europe', 3, 'uk:ukrainian', 'Київ@Europe/Kyiv Львів Одеса'),
  country('RS', 'Srbija', 'Europe', 2, 'sr-Latn:serbian', 'Beograd@Europe/Belgrade Niš Čačak'),
  country('SE', 'Sverige', 'Europe', 3, 'sv:nordic', 'Stockholm@Europe/Stockholm Göteborg Malmö'),
  country('NO', 'Norge', 'Europe', 2, 'nb:nordic', 'Oslo@Europe/Oslo Tromsø Bodø'),
  country('FI', 'Suomi', 'Europe', 2, 'fi:finnish sv-FI:nordic', 'Helsinki@Europe/Helsinki Jyväskylä Hämeenlinna'),
  country('IE', 'Éire', 'Europe', 2, 'en-IE:irish', 'Dublin@Europe/Dublin Cork Dún_Laoghaire'),
  country('TR', 'Türkiye', 'Africa and Middle East', 4, 'tr:turkish', 'İstanbul@Europe/Istanbul İzmir Diyarbakır'),
  country('EG', 'مصر', 'Africa and Middle East', 3, 'ar-EG:arabic', 'القاهرة@Africa/Cairo الإسكندرية'),
  country('SA', 'السعودية', 'Africa and Middle East', 2, 'ar-SA:arabic', 'الرياض@Asia/Riyadh جدة'),
  country('IL', 'ישראל', 'Africa and Middle East', 2, 'he:hebrew ar:arabic', 'תל_אביב@Asia/Jerusalem חיפה'),
  country('TH', 'ประเทศไทย', 'Asia Pacific', 2, 'th:thai', 'กรุงเทพฯ@Asia/Bangkok เชียงใหม่'),
  country('VN', 'Việt Nam', 'Asia Pacific', 3, 'vi:vietnamese', 'Hà_Nội@Asia/Ho_Chi_Minh Đà_Nẵng Cần_Thơ'),
  country('KR', '대한민국', 'Asia Pacific', 3, 'ko:korean', '서울@Asia/Seoul 부산'),
  country(
    'MX',
    'México',
    'Americas',
    5,
    'es-MX:spanish',
    'Ciudad_de_México@America/Mexico_City Mérida@America/Merida Tijuana@America/Tijuana',
  ),
  country(
    'CA',
    'Canada',
    'Americas',
    4,
    'fr-CA:french en-CA:english',
    'Montréal@America/Toronto Québec Vancouver@America/Vancouver St._John’s@America/St_Johns',
  ),
  country(
    'AR',
    'Argentina',
    'Americas',
    3,
    'es-AR:spanish',
    'Buenos_Aires@America/Argentina/Buenos_Aires Córdoba@America/Argentina/Cordoba',
  ),
  country('CO', 'Colombia', 'Americas', 3, 'es-CO:spanish', 'Bogotá@America/Bogota Medellín'),
  country(
    'ZA',
    'South Africa',
    'Africa and Middle East',
    3,
    'en-ZA:southAfrican',
    'Johannesburg@Africa/Johannesburg Gqeberha',
  ),
  country(
    'AU',
    'Australia',
    'Asia Pacific',
    3,
    'en-AU:english',
    'Sydney@Australia/Sydney Adelaide@Australia/Adelaide Perth@Australia/Perth',
  ),
];
