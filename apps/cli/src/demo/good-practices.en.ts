const opening = `This guide is for everyone who speaks about our company, our work or our trade on social media. It is short on
purpose: five minutes, and you know what helps, what to avoid and whom to ask. Nobody has to post anything. If you like
to, this is how we do it together.

## Speak as yourself

Write as the person you are, in your own words. A post that sounds like you is worth more than a polished sentence that
twenty colleagues share on the same morning.

- Say what you saw, learned or tried yourself.
- Change the suggested text, or leave it. Copies read like advertising.
- Say "I" for your opinion. Only a few people speak for the company.
`;

const whoYouAre = `## Say that you work here

When you write about our products, our customers or our competitors, let readers know that you are one of us. The law
asks for it in many countries, and readers deserve it.

- A line in your profile is a good start, and not enough for a recommendation.
- "I work there, and I am glad of this one:" says it all.
`;

const whoYouAreRevised = `## Say that you work here

When you write about our products, our customers or our competitors, let readers know that you are one of us. The law
asks for it in many countries, and readers deserve it.

- A line in your profile is a good start, and not enough for a recommendation.
- "I work there, and I am glad of this one:" says it all.
- Put it at the beginning, where it is read before "see more".
- If you were given something for your post (a product, a trip, a bonus), say that too.
`;

const discretion = `## Keep what is not yours to tell

Some things belong to colleagues, to customers or to a moment that has not come yet.

| Before you post | Ask yourself |
| --- | --- |
| A picture with people | Did everyone in it agree? |
| A customer's name | Did the customer agree, in writing? |
| A number | Has it been published already? |
| A project | Is it public, or only finished? |
| A screen, a whiteboard, a badge | What can be read in the background? |

If in doubt, wait a day, or ask. A post can always be written tomorrow.
`;

const artificial = `## Writing with an assistant

A writing assistant may help you to start. What you publish stays yours.

- Check every fact, name and number yourself.
- Give it nothing that is not public: no customers, no figures, no drafts of others.
- Keep your voice. If a friend would ask "did you write this?", write it again.
- Pictures that were generated are marked as such.
`;

const ending = `## Be kind, also when it gets loud

- Answer a question, thank for a remark, leave a provocation alone.
- You need not win. Two answers are enough; after that, silence is an answer too.
- Never write about a colleague what you would not say in front of them.

## When something goes wrong

It happens to everyone, most of all to those who do something.

1. Correct it: edit the post, or take it down and say why.
2. Tell the owner of this guide the same day. You will find a person who helps, and no one who blames.
3. If journalists, threats or personal data are involved, tell us at once and answer nothing yet.

## Your time, your account

Your account is yours. You choose the network, the hour and whether to post at all. No figure about a single person's
posts is kept or shown to anyone, and your manager has no view of them.

## Where to ask

Ask your mentor first: that is what the chain is for. For this text, ask the owner of the guide; for everything else,
come to one of the sessions.
`;

export const goodPracticesEnglish = {
  title: 'Good practices on social media',
  first: `${opening}\n${whoYouAre}\n${discretion}\n${ending}`,
  second: `${opening}\n${whoYouAreRevised}\n${discretion}\n${artificial}\n${ending}`,
};
