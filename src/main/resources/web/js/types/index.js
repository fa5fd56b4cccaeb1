import { choice, choices } from "./choice.js";
import { match } from "./match.js";
import { order } from "./order.js";
import { basic, cloze } from "./own.js";
import { trueFalse } from "./true-false.js";
import { date, number, short } from "./typed.js";

// How each question type asks and answers. A type has
//   ask(card, submit): { node, ready: the word on the button that goes on, or hint: what the bar says instead,
//       pass: whether "I don't know" is offered, focus, pick(number), onceMore() }
//   answer(card, response): the key, with what the learner gave
//   hasOptions: they stay hidden until "I have an answer"; mayBeGuessed; mayBeOverruled: "I was right" is offered
export const types = {
    basic,
    cloze,
    choice,
    choices,
    "true-false": trueFalse,
    short,
    match,
    order,
    attribution: choice,
    date,
    number,
};
