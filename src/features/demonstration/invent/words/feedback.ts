// Invented words of children, parents and carers about the help they had, and reasons why some could not be heard.

export type Heard = "child" | "parent" | "carer";
export type Mood = "low" | "middling" | "high";

export const familyWords: Readonly<Record<Heard, Readonly<Record<Mood, readonly string[]>>>> = {
  child: {
    low: [
      "I never know when she is coming.",
      "They ask me the same thing and nothing happens.",
      "I said I wanted to see my brother and nobody told me why I can't.",
      "I don't like it when they talk about me and I am in the other room.",
      "I had three different ones. I don't want to tell it again.",
      "It's boring, and they only ask about school.",
    ],
    middling: [
      "He's all right. He could come when it's not teatime.",
      "She listens, but then it takes ages.",
      "I like drawing with her. I don't know what the plan is.",
      "It's a bit better at home. Not always.",
      "I told her what I wanted and some of it happened.",
      "I'd like to be told before things change.",
    ],
    high: [
      "She asks me first. Nobody did that before.",
      "My nan does Thursdays now and it's the best day.",
      "I can ring him if it gets bad and I did once and it worked.",
      "We made a picture of my house and what makes it safe.",
      "I went to my meeting and said my bit and they wrote it down right.",
      "It's quiet at night now.",
    ],
  },
  parent: {
    low: [
      "I feel watched, not helped. Tell me what I'm meant to change.",
      "We had four workers in a year and each one started again.",
      "I read things about me that I had never been told.",
      "I ring and nobody rings back.",
      "I was told to go on a course and it had no places.",
      "They never asked his dad anything.",
    ],
    middling: [
      "She is fair, I'll give her that. The meetings are too long.",
      "It helped when they got school to listen. The rest I'm not sure about.",
      "I understand the worry now. I don't always agree.",
      "We like him; we would like to see him more often.",
      "The plan makes sense, but it was written for us and not with us.",
      "I was angry at first. It has got better.",
    ],
    high: [
      "She told me straight and then she stood by me.",
      "They got the whole family round a table. We had not done that for years.",
      "I wrote half that plan myself, so I stick to it.",
      "He noticed what I do well. That made me want to do more.",
      "My daughter sleeps. That's what changed.",
      "I would ring her if it went wrong again, and I never thought I'd say that.",
    ],
  },
  carer: {
    low: [
      "I find out about visits on the day.",
      "I asked for help with family time weeks ago and I'm still waiting.",
      "We know the child best and nobody asked us for the review.",
      "Every new worker promises, and then they leave.",
      "The health plan has someone else's appointment in it.",
      "We feel on our own with this.",
    ],
    middling: [
      "She comes when she says. Decisions take a long time.",
      "The plan is clear on school and vague on family time.",
      "He is good with the child; the paperwork is always late.",
      "We were asked for our view, a bit late in the day.",
      "It works because we make it work.",
      "Some good weeks, some where we hear nothing.",
    ],
    high: [
      "We are treated as part of the team.",
      "He takes time with the child and tells us what he has understood.",
      "The life-story work has made such a difference at bedtime.",
      "When I rang on a Friday night somebody knew who we were.",
      "She keeps her promises, down to the small ones.",
      "The child trusts her. After all the moves, that is a lot.",
    ],
  },
};

export type NotHeardKind = "not-safe" | "declined" | "no-answer" | "too-much-just-now" | "no-interpreter";

export const notHeardWords: Readonly<Record<NotHeardKind, readonly string[]>> = {
  "not-safe": [
    "It would not have been safe to ring while the other parent may be in the home.",
    "We agreed with the worker that asking now could put the parent at risk.",
  ],
  declined: [
    "The parent was asked and would rather not; we thanked them and left it there.",
    "The young person said no thank you, and that they had been asked enough this month.",
    "The family did not want to take part, and was told that this changes nothing for them.",
  ],
  "no-answer": [
    "Three calls at different times of the day, and a message, without an answer.",
    "Called twice and wrote once; nobody came back to us.",
    "The number on record no longer works, and the worker is asking for the new one.",
  ],
  "too-much-just-now": [
    "A court hearing that week; the worker asked us to wait, and we agreed.",
    "The family has just been bereaved. We will ask later.",
    "The child moved home two days before, so it was not the time.",
  ],
  "no-interpreter": [
    "An interpreter could not be found in time; it is booked for next month.",
    "The family asked for an interpreter whom they know, who was away.",
  ],
};
