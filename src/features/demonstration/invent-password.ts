// The demonstration's own password: four short words and a number, drawn anew each time and shown once.
import { randomInt } from "node:crypto";

const WORDS =
  "amber anchor apple autumn badge bamboo basil beacon birch brook button candle cedar cherry clover cobalt comet copper coral cricket daisy dapple ember fable fennel fern fiddle garnet ginger harbour hazel heather honey indigo ivory jasmine juniper kettle kite lantern larch lemon lilac linen magnet maple marble meadow mint mosaic nectar nutmeg olive opal orchard otter paddle pebble pepper pine plum poppy quartz quill quilt raven ribbon river robin saffron sage satin shell silver sparrow spruce squirrel sunset tansy thistle thyme timber tulip umber velvet violet walnut willow winter wren yarrow zephyr".split(
    " ",
  );

export const inventPassword = (): string =>
  [
    ...Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)] ?? ""),
    String(randomInt(100, 1000)),
  ].join(" ");
