const opening = `Ce guide s’adresse à toutes celles et à tous ceux qui parlent de notre entreprise, de notre travail ou de notre métier sur
les réseaux sociaux. Il est court à dessein : cinq minutes, et vous savez ce qui aide, ce qu’il vaut mieux éviter et à
qui demander. Personne n’est tenu de publier. Si vous en avez envie, voici comment nous le faisons ensemble.

## Parlez en votre nom

Écrivez comme vous êtes, avec vos mots. Un message qui vous ressemble vaut mieux qu’une belle phrase partagée le même
matin par vingt collègues.

- Racontez ce que vous avez vu, appris ou essayé vous-même.
- Modifiez le texte proposé, ou laissez-le. Les copies se lisent comme de la publicité.
- Dites « je » pour donner votre avis. Peu de personnes parlent au nom de l’entreprise.
`;

const whoYouAre = `## Dites que vous travaillez ici

Quand vous parlez de nos produits, de nos clients ou de nos concurrents, faites savoir que vous êtes des nôtres. La loi
le demande dans de nombreux pays, et vos lecteurs le méritent.

- Une ligne dans votre profil est un bon début ; elle ne suffit pas pour une recommandation.
- « J’y travaille, et celui-ci me rend fier : » dit tout.
`;

const whoYouAreRevised = `## Dites que vous travaillez ici

Quand vous parlez de nos produits, de nos clients ou de nos concurrents, faites savoir que vous êtes des nôtres. La loi
le demande dans de nombreux pays, et vos lecteurs le méritent.

- Une ligne dans votre profil est un bon début ; elle ne suffit pas pour une recommandation.
- « J’y travaille, et celui-ci me rend fier : » dit tout.
- Écrivez-le au début, là où on le lit avant « voir plus ».
- Si vous avez reçu quelque chose pour ce message (un produit, un voyage, une prime), dites-le aussi.
`;

const discretion = `## Gardez ce qui ne vous appartient pas

Certaines choses appartiennent à des collègues, à des clients, ou à un moment qui n’est pas encore venu.

| Avant de publier | Demandez-vous |
| --- | --- |
| Une photo avec des personnes | Chacune a-t-elle donné son accord ? |
| Le nom d’un client | A-t-il donné son accord par écrit ? |
| Un chiffre | A-t-il déjà été publié ? |
| Un projet | Est-il public, ou seulement terminé ? |
| Un écran, un tableau, un badge | Que peut-on lire à l’arrière-plan ? |

Dans le doute, attendez un jour, ou demandez. Un message peut toujours s’écrire demain.
`;

const artificial = `## Écrire avec un assistant

Un assistant d’écriture peut vous aider à commencer. Ce que vous publiez reste de vous.

- Vérifiez vous-même chaque fait, chaque nom et chaque chiffre.
- Ne lui confiez rien qui ne soit public : ni clients, ni chiffres, ni brouillons d’autrui.
- Gardez votre voix. Si un ami pouvait demander « c’est toi qui as écrit cela ? », réécrivez.
- Les images générées sont signalées comme telles.
`;

const ending = `## Restez bienveillant, même quand le ton monte

- Répondez à une question, remerciez pour une remarque, laissez passer une provocation.
- Il n’est pas nécessaire de gagner. Deux réponses suffisent ; ensuite, le silence est aussi une réponse.
- N’écrivez jamais d’un ou d’une collègue ce que vous ne diriez pas en sa présence.

## Quand quelque chose tourne mal

Cela arrive à tout le monde, et d’abord à ceux qui font quelque chose.

1. Corrigez : modifiez le message, ou retirez-le en disant pourquoi.
2. Prévenez le jour même la personne responsable de ce guide. Vous trouverez quelqu’un pour vous aider, et personne pour vous blâmer.
3. S’il est question de journalistes, de menaces ou de données personnelles, prévenez-nous aussitôt et ne répondez pas encore.

## Votre temps, votre compte

Votre compte est à vous. Vous choisissez le réseau, l’heure, et même de ne rien publier. Aucun chiffre sur les messages
d’une personne n’est conservé ni montré à quiconque, et votre responsable n’en voit rien.

## À qui demander

Demandez d’abord à votre parrain ou à votre marraine : la lignée est là pour cela. Pour ce texte, adressez-vous à la
personne responsable du guide ; pour tout le reste, venez à l’une des sessions.
`;

export const goodPracticesFrench = {
  title: 'Bonnes pratiques sur les réseaux sociaux',
  first: `${opening}\n${whoYouAre}\n${discretion}\n${ending}`,
  second: `${opening}\n${whoYouAreRevised}\n${discretion}\n${artificial}\n${ending}`,
};
