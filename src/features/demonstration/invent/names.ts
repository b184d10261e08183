// Names for people who do not exist: forenames from many places, surnames put together from words that no family bears.
import type { Chance } from "./chance.js";

const forenames =
  `Abena Adaeze Agnieszka Aisling Alejandro Amara Anouk Ansh Arjun Asher Aurelia Ayesha Babatunde Bashir Beatriz
Bronwen Callum Carys Catalina Chidi Chiara Dafydd Daniela Darius Delphine Dilys Eilidh Ekene Elif Emeka Esther Ewa Farida Fatou Femi
Fergus Fiadh Gareth Giulia Grace Gwilym Habiba Haruki Hassan Hester Hilde Hyun Idris Ifeoma Ines Iona Ishaan Ivana Jamila Jarek
Javier Jinhee Joaquim Kamal Kateryna Keisha Kenji Khadija Kofi Kwame Laila Leandro Leszek Lucia Maeve Malachy Malika Marek Mariam
Mei-Lin Mirela Monique Nadia Naoki Ngozi Nia Nikhil Nisha Noor Odalys Olumide Oonagh Orla Osian Parveen Petra Pilar Pravin Quentin
Rafael Rashida Reza Rhiannon Roisin Rowena Sabah Samir Sanjay Saoirse Shanice Shreya Sibusiso Simone Siân Siobhán Soledad Svetlana
Tadeusz Tamsin Tanisha Tariq Tendai Teresa Thandiwe Tomasz Uma Valentina Vikram Wanjiru Winston Xavier Yasmin Yewande Yusuf Zainab
Zofia Zoltan Zuleika José Zoë Chloé Émile Björn Łucja Máiréad`.split(/\s+/);

const firstHalves =
  `Amber Bracken Cinder Dapple Ember Fennel Gorse Heron Inkle Juniper Kestrel Lantern Marram Nettle Otter Pebble
Quill Russet Saffron Teasel Umber Velvet Willow Yarrow Zephyr Copper Damson Feather Lichen Mallow Plover Sorrel`.split(
    /\s+/,
  );

const secondHalves = "mere wick holt combe stow bourne shaw croft gate ridge brook thorpe".split(" ");

export interface InventedName {
  readonly name: string;
  /** The name in plain letters with a dot, as an address has it. */
  readonly mailbox: string;
}

const inPlainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/ł/g, "l")
    .replace(/[^a-z-]/g, "");

/** A supply of names in which no surname comes twice: at most 384 of them. */
export const nameSupply = (chance: Chance): (() => InventedName) => {
  const surnames = chance.some(
    firstHalves.flatMap((first) => secondHalves.map((second) => first + second)),
    firstHalves.length * secondHalves.length,
  );
  const order = chance.some(forenames, forenames.length);
  let given = 0;
  return () => {
    const forename = order[given % order.length] ?? "";
    const surname = surnames[given];
    if (surname === undefined) throw new RangeError("the supply of invented names is used up");
    given++;
    return {
      name: `${forename} ${surname}`,
      mailbox: `${inPlainLetters(forename)}.${inPlainLetters(surname)}`,
    };
  };
};
