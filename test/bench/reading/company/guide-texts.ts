// A guide as long as real ones are: a dozen sections, 9,000 signs in each language, put together from sentences that
// say something. Each version has other words in some of its sections, as the years would bring them.
export interface GuideVersion {
  readonly number: number;
  readonly daysAgo: number;
  readonly change: 'MATERIAL' | 'EDITORIAL';
  /** The newest material version up to this one. */
  readonly material: number;
  readonly titles: Words;
  readonly texts: Words;
}

type Language = 'en' | 'fr';
type Words = Record<Language, string>;
type Phrases = { readonly headings: readonly string[]; readonly sentences: readonly string[]; readonly table: string };

const titles: Words = {
  en: 'Good practices on social media',
  fr: 'Bonnes pratiques sur les réseaux sociaux',
};

const phrases: Record<Language, Phrases> = {
  en: {
    headings: [
      'Speak for yourself',
      'Say that you work here',
      'Keep what is not yours to tell',
      'Write with an assistant',
      'Stay kind when it gets loud',
      'When something goes wrong',
      'Your time, your account',
      'Pictures and people',
      'Clients and partners',
      'Figures and results',
      'Answer a question',
      'Whom to ask',
    ],
    sentences: [
      'Write the way you are, in your own words; a post that sounds like you is worth more than a fine sentence shared by twenty colleagues on the same morning.',
      'Tell what you have seen, learned or tried yourself.',
      'Change the text that was proposed to you, or leave it: copies read like advertising.',
      'When you speak of our products, of our clients or of our competitors, let people know that you are one of us.',
      'A line in your profile is a good beginning; it is not enough for a recommendation.',
      'Some things belong to colleagues, to clients, or to a moment that has not come yet.',
      'When in doubt, wait a day, or ask; a post can always be written tomorrow.',
      'What you publish stays yours, whatever helped you to write it: check each fact, each name and each figure.',
      'Trust no assistant with what is not public, neither with clients, nor with figures, nor with drafts of others.',
      'Answer a question, be thankful for a remark, and let a provocation pass.',
      'Two answers are enough; after that, silence is an answer too.',
      'It happens to everybody, and first to those who do something: correct the post, or take it down and say why.',
      'Tell the person who looks after this guide on the same day; you will find help, and nobody who blames you.',
      'You choose the network, the hour, and even to publish nothing at all.',
      'No figure about the posts of one person is kept or shown to anybody.',
      'Before you publish a picture of people, ask each of them, and mind what can be read in the background.',
    ],
    table:
      '| Before you post | Ask yourself |\n| --- | --- |\n| A picture with people | Has each of them agreed? |\n| The name of a client | Is there an agreement in writing? |\n| A figure | Was it published before? |\n',
  },
  fr: {
    headings: [
      'Parlez en votre nom',
      'Dites que vous travaillez ici',
      'Gardez ce qui ne vous appartient pas',
      'Écrire avec un assistant',
      'Restez bienveillant quand le ton monte',
      'Quand quelque chose tourne mal',
      'Votre temps, votre compte',
      'Images et personnes',
      'Clients et partenaires',
      'Chiffres et résultats',
      'Répondre à une question',
      'À qui demander',
    ],
    sentences: [
      'Écrivez comme vous êtes, avec vos mots : un message qui vous ressemble vaut mieux qu’une belle phrase partagée le même matin par vingt collègues.',
      'Racontez ce que vous avez vu, appris ou essayé vous-même.',
      'Modifiez le texte proposé, ou laissez-le : les copies se lisent comme de la publicité.',
      'Quand vous parlez de nos produits, de nos clients ou de nos concurrents, faites savoir que vous êtes des nôtres.',
      'Une ligne dans votre profil est un bon début ; elle ne suffit pas pour une recommandation.',
      'Certaines choses appartiennent à des collègues, à des clients, ou à un moment qui n’est pas encore venu.',
      'Dans le doute, attendez un jour, ou demandez ; un message peut toujours s’écrire demain.',
      'Ce que vous publiez reste de vous, quelle qu’ait été l’aide : vérifiez chaque fait, chaque nom et chaque chiffre.',
      'Ne confiez à un assistant rien qui ne soit public : ni clients, ni chiffres, ni brouillons d’autrui.',
      'Répondez à une question, remerciez pour une remarque, laissez passer une provocation.',
      'Deux réponses suffisent ; ensuite, le silence est aussi une réponse.',
      'Cela arrive à tout le monde, et d’abord à ceux qui font quelque chose : corrigez le message, ou retirez-le en disant pourquoi.',
      'Prévenez le jour même la personne responsable de ce guide ; vous trouverez de l’aide, et personne pour vous blâmer.',
      'Vous choisissez le réseau, l’heure, et même de ne rien publier.',
      'Aucun chiffre sur les messages d’une personne n’est conservé ni montré à quiconque.',
      'Avant de publier une photo avec des personnes, demandez à chacune, et regardez ce qui se lit à l’arrière-plan.',
    ],
    table:
      '| Avant de publier | Demandez-vous |\n| --- | --- |\n| Une photo avec des personnes | Chacune a-t-elle donné son accord ? |\n| Le nom d’un client | Y a-t-il un accord écrit ? |\n| Un chiffre | A-t-il déjà été publié ? |\n',
  },
};

const published = [730, 610, 500, 390, 280, 170, 60];
const editorial = new Set([3, 5]);

export const guideVersions: readonly GuideVersion[] = published.map((daysAgo, index) => {
  const number = index + 1;
  const isEditorial = editorial.has(number);
  return {
    number,
    daysAgo,
    change: isEditorial ? 'EDITORIAL' : 'MATERIAL',
    material: isEditorial ? number - 1 : number,
    titles,
    texts: { en: textOf('en', number), fr: textOf('fr', number) },
  };
});

function textOf(language: Language, version: number): string {
  const { headings, sentences, table } = phrases[language];
  const sentence = (n: number): string => sentences[n % sentences.length] ?? '';
  const sections = headings.map((heading, section) => {
    // A section is worded anew in every third version.
    const wording = section * 5 + 3 * Math.floor((version + section) / 3);
    const paragraph = (from: number): string => [0, 1, 2].map((n) => sentence(wording + from + n)).join(' ');
    const points = [7, 9, 11, 14].map((n) => `- ${sentence(wording + n)}`).join('\n');
    return `## ${heading}\n\n${paragraph(0)}\n\n${points}\n\n${section % 4 === 2 ? `${table}\n` : ''}${paragraph(4)}\n`;
  });
  return `# ${titles[language]}\n\n${sentence(0)} ${sentence(13)}\n\n${sections.join('\n')}`;
}
