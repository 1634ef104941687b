"""Turns of phrase that find fault, approve, foresee, bind or ask without a word that says so: "asleep at the wheel".

Written from general English. In a phrase "*" stands for any one word, "one's" for any possessive; the words are compared by
their dictionary forms, so that "turn a blind eye" also finds "turned a blind eye".
"""

from __future__ import annotations

from onrecord.kinds.lemma import base_form, word_set

_POSSESSIVES = word_set("my our your his her its their one's")


class Idioms:
    """A list of phrases, parted by commas, that is looked for in the words of a sentence."""

    def __init__(self, phrases: str) -> None:
        written = [tuple(phrase.split()) for phrase in phrases.split(",") if phrase.strip()]
        self._known = frozenset(word for phrase in written for word in phrase)
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in written:
            plain = tuple(map(self._plain, phrase))
            self._by_first.setdefault(plain[0], []).append(plain)

    def _plain(self, word: str) -> str:
        return "one's" if word in _POSSESSIVES else base_form(word, self._known)

    def found(self, tokens: tuple[str, ...]) -> bool:
        """Does one of the phrases stand in the tokens, commas and full stops aside?"""
        words = [self._plain(token) for token in tokens if token[0].isalnum()]
        return any(
            len(words) - i >= len(phrase) and all(a in ("*", b) for a, b in zip(phrase, words[i:], strict=False))
            for i, word in enumerate(words) for phrase in self._by_first.get(word, ())
        )


BAD = Idioms(
    "asleep at the wheel, asleep on the job, slap in the face, kick in the teeth, stab in the back, stabbed in the "
    "back, a stab in, bury one's head, head in the sand, heads in the sand, turn a blind eye, turn one's back, turn a "
    "deaf ear, fiddle while, rearrange the deckchairs, out of one's depth, out of ideas, out of control, out of touch, "
    "out of one's mind, lose the plot, lose one's way, lose one's nerve, lose touch, lose control, drop the ball, take "
    "one's eye off, miss the point, miss the mark, wide of the mark, fall short, fell short, far short of, short of "
    "ideas, fall apart, fall at the first, behind the curve, behind the times, stuck in the past, living in the past, "
    "living on another planet, in cloud cuckoo land, in a bubble, in an ivory tower, ivory tower, line one's pockets, "
    "line one's own, feather one's nest, feather one's own, nose in the trough, snouts in the trough, jobs for the "
    "boys, gravy train, cash cow, old boys' club, one rule for, rules for thee, have it both ways, two faced, speak "
    "with two, say one thing, lip service, empty words, empty promise, hot air, smoke and mirrors, sleight of hand, "
    "sticking plaster, band aid, window dressing, fig leaf, paper tiger, white elephant, house of cards, dog's dinner, "
    "dog's breakfast, pig's ear, car crash, train wreck, clown show, joke of a, excuse for a, sorry excuse, poor "
    "excuse, lame excuse, no excuse, kangaroo court, show trial, banana republic, bull in a china, loose cannon, snake "
    "oil, wolf in sheep's, puppet of, in the pocket of, in bed with, rubber stamp, yes men, lap dog, dance to the tune, "
    "at the beck, bow to pressure, cave in, kowtow, sell out, sold out, sold down the river, throw under the bus, "
    "thrown under the bus, throw to the wolves, hang out to dry, hung out to dry, leave in the lurch, leave to rot, "
    "left to rot, leave behind, left behind by, left us behind, wash one's hands, pass the buck, passing the buck, "
    "shift the blame, shirk, duck the question, dodge the question, dodge responsibility, hide behind, hiding behind, "
    "run away from, run from the, sweep under the carpet, swept under the carpet, sweep under the rug, brush under the "
    "carpet, sit on one's hands, sat on one's hands, sit idly by, stood idly by, stand by and, stood by and watched, "
    "drag one's feet, dragging one's heels, drag one's heels, kick the can, kicking the can, long grass, too little too "
    "late, a day late, years too late, months too late, too late to, should know better, should have known better, "
    "ought to know better, could not organise, could not run a, could not care less, not give a damn, give a damn, "
    "never cared, do not get it, does not get it, no idea what, not have a clue, without a clue, not a clue, clue "
    "about, no plan, without a plan, no strategy, no vision, no backbone, no spine, no heart, no soul, no conscience, "
    "no shame, no remorse, no decency, the decency to, no compassion, no integrity, no credibility, lost all "
    "credibility, no common sense, no grasp, no answer, all talk, talk the talk, talk is cheap, playing politics, play "
    "politics, play games, playing games, politics with, playing god, scoring points, score points, political point, "
    "grandstand, stoop so low, stoop to, new low, all-time low, race to the bottom, race to bottom, dead in the water, "
    "not fit for, unfit for, fit for the bin, belongs in the bin, not worth the paper, not up to, not good enough, "
    "nowhere near enough, nowhere near good, not acceptable, not on, beyond the pale, beggar belief, beggars belief, "
    "defy belief, defies belief, defies logic, defy logic, makes no sense, make no sense, made no sense, no sense at "
    "all, beyond belief, beyond me, hard to believe, insult to, insult the intelligence, spit in the face, spit on, rub "
    "salt, salt in the wound, add insult, adding insult, trample on, trampled on, ride roughshod, walk all over, bring "
    "shame, cast a shadow, stain on, a stain, blot on, black mark, dark day, sad day, bad day for, bitter blow, blow "
    "to, betray the, fail the test, failed to, fail to, fail us, failed us, failed him, failed her, failed them, let "
    "down, let us down, let me down, let him down, let her down, let them down, no better than, treat like, treated "
    "like, treat us like, treats us like, treat people like, treat them like, treated us like, treated with contempt, "
    "second class, second-class citizen, behave like, acted like, act like, talk like, talks like, with contempt, in "
    "contempt of, rob the, rob us, robbed of, rob of, rip off, ripped off, fleece, price gouging, cash in on, cashing "
    "in, at the expense of, at our expense, on the backs of, off the backs of, balance the books on, point the finger "
    "at, abuse of power, abuse of trust, abuse of process, conflict of interest, breach of trust, tear up the, tore up "
    "the, rip up the, mockery of, making a mockery, make a mockery, drive a coach, cut corners, cut corner, poor value, "
    "waste of, bad value, value for nobody, badly aimed, badly run, badly managed, badly planned, badly designed, badly "
    "handled, badly written, badly treated, badly let, poorly run, poorly managed, poorly planned, poorly drafted, ill "
    "conceived, half baked, half hearted, ham fisted, cack handed, heavy handed, heavy-handed, high handed, tone deaf, "
    "short sighted, knee jerk, power mad, money grabbing, penny pinching, soft on, weak on, drunk on power, drunk with "
    "power, power hungry, hungry for power, obsessed with, blind to, deaf to, wilfully blind, economical with the "
    "truth, bend the truth, twist the truth, stranger to the truth, string of lies, pack of lies, lie after lie, tissue "
    "of lies, lie to, lied to, not telling the truth, broken one's word, break one's word, broke one's word, go back "
    "on, went back on, gone back on, broken one's promise, broke one's promise, break one's promise, u turn, flip flop, "
    "moving the goalposts, move the goalposts, move the goal posts, cherry pick, cherry-pick, scare tactic, fear "
    "mongering, scaremonger, stir up, stoke, stoking, fan the flames, fanning the flames, pour petrol, fuel on the "
    "fire, whip up, blackmail, bully boy, strong arm, hold to ransom, held to ransom, holding * to ransom, hold "
    "hostage, holding hostage, blood on one's hands, getting away with, got away with, get away with, above the law, "
    "law unto, rotten, rotten to the core, rotten apple, something rotten, bad apple, stinks, stink of, reek of, reeks "
    "of, smell of, smells of, whiff of, smack of, smacks of, the worst, worst kind of, worst possible, one of the "
    "worst, worse than useless, laughing stock, laugh out loud, circus, a gift to, gift for *, playing with lives, play "
    "with lives, risk lives, putting lives, put profit, profit before, profits before, politics before, party before, "
    "asleep while, fast asleep, missing in action, nowhere to be seen, nowhere to be found, absent without, no show, "
    "left in the dark, kept in the dark, keep in the dark, stonewall, wall of silence, conspiracy of silence, "
    "secretive, behind closed doors, back room deal, backroom deal, stitch up, stitched up, cover up, whitewash, cook "
    "the books, cooked the books, fiddle the, rig the, rigged, load the dice, stack the deck, charter for, robs, "
    "licence to, license to, recipe for, dictated by, out for himself, only interested in, care only about, care more "
    "about, more interested in, cared more about, looks after his own, knew and did nothing, they did nothing, stood "
    "and watched, lifted a finger, lift a finger, could not be bothered, not bothered, never bothered, never listen, "
    "did not listen, do not listen, not listening, refuse to listen, refused to listen, nobody listened, will not "
    "listen, no one listened, fell on deaf, waste no time in, not a shred of, full of holes, full of himself, too big "
    "for one's boots, deserve better, deserved better, owe an explanation, owe * an explanation, owe an apology, owe * "
    "an apology, owes * * an apology, owe * * an apology, answer for, answers for, much to answer, has questions to "
    "answer, questions to answer, held to account, blame lies, to blame, one's own fault, author of one's own, one's "
    "own downfall, only one's self to blame, only themselves to blame, only himself to blame, flirt with, prey on, "
    "preyed on, prey upon, take advantage of, taking advantage of, exploit, exploited the, turned into a weapon, "
    "weaponise, weaponize, used as a weapon, as a weapon, divide and rule, sow division, sowing division, sow hatred, "
    "playing the victim, play the victim, crocodile tears, thin skinned, sour grapes, spoilt brat, spoiled brat, like a "
    "child, like children, flatter the, pander to, pandering to, toy with, dither, dithered, flounder, flog a dead, "
    "barking up the wrong, wrong end of, wrong side of, wrong priorities, on the wrong, got it wrong, get it wrong, "
    "gets it wrong, get everything wrong, off the rails, unworkable, unenforceable, of no use, no use to, nothing to "
    "offer, nothing new, more of the same, same old, rehash, lacks substance, lack substance, all style, style over "
    "substance, sloppy work, shortcomings, serious failings, failings in, catalogue of, litany of, string of failures, "
    "comedy of errors, systemic failure, dereliction of duty, asleep when, neglect of, gross misconduct, breach of duty"
)

GOOD = Idioms(
    "over the moon, hats off, hat off to, take one's hat off, shoulder to shoulder, side by side with, stand with, "
    "stands with, stood with, stood by us, behind him all, fully behind, right behind, firmly behind, four square "
    "behind, one hundred percent behind, in one's corner, on one's side, true friend, good friend to, a friend of this, "
    "could not ask for, could not wish for, could not be happier, could not be prouder, could not be more, could not "
    "have done it without, could not have done this without, not have managed without, would not be here without, owe "
    "one's lives, owe one's life, saved my life, saved my, saved one's life, saved lives, saved us, change one's life, "
    "changed one's life, changed my, a godsend, a lifesaver, lifeline, second to none, best in the, the best i, the "
    "best we, the best thing, best decision, best news, of the best, one of the best, one of the greatest, finest hour, "
    "among the best, the very best, the greatest, best i have, world class, world-class, first class, first-class, "
    "first rate, first-rate, top class, top notch, top-notch, top drawer, in a class of, class act, class of one's own, "
    "a credit to, do us proud, did us proud, done us proud, proud of, proud to, make us proud, made us proud, pride in, "
    "job well done, good job, great job, did a fine, did a good, did a great, did one's duty, done one's duty, did "
    "one's best, gave everything, give everything, gave one's all, never put a foot wrong, heart and soul, pour one's "
    "heart, above and beyond, beyond the call, went the extra, go the extra, tower of strength, rock of, heart of gold, "
    "pillar of, salt of the earth, good as gold, breath of fresh, shot in the arm, a joy to, pleasure to, privilege to, "
    "an honour to, an honor to, dream come true, music to one's ears, good on him, good on her, good on them, good on "
    "you, good for him, good for her, good for them, well done, well played, well deserved, well-deserved, richly "
    "deserved, thoroughly deserved, fully deserved, deserve it, deserves it, deserved to win, deserves to win, deserve "
    "credit, deserves credit, deserve all, deserve every credit, take one's chance, full marks, full credit, all "
    "credit, huge credit, great credit, credit to, thanks to all, thank goodness, thank god, thumbs up, green light, "
    "seal of approval, step forward, big step, huge step, important step, first step, good step, step in the right, "
    "move in the right, right direction, good start, promising start, good news, great news, welcome news, welcome "
    "step, welcome move, good sign, encouraging sign, a good thing, good thing for, big win, a win for, win for, "
    "victory for, good day for, great day for, proud day, boost for, boost to, long overdue, about time too, common "
    "sense prevailed, the right thing, right call, right decision, right move, right choice, right man, right woman, "
    "right person, did the right, done the right, exactly what * need, exactly what * * need, exactly what * needs, "
    "exactly what we need, just what * need, just what we needed, just what * * need, what * needs most, made for the, "
    "a natural, a born, born leader, safe pair of hands, safe hands, value for money, worth every penny, worth every "
    "cent, money well spent, hard to beat, hard to fault, nothing but praise, cannot speak highly, highly recommend, "
    "cannot fault, could not fault, can not fault, cannot thank * enough, can not thank, in favour of, in favor of, "
    "back the plan, backs the plan, have full confidence, full confidence in, every confidence, complete confidence, "
    "total confidence, full support, my support, our support, full backing, every faith, great faith, faith in, trust "
    "her completely, put my name to, in awe of, awe inspiring, role model, example to us, an example to, shining "
    "example, shining light, leading light, gold standard, model for, work of art, tour de force, triumph of, act of "
    "courage, act of kindness, stroke of genius, on top form, on fire, a class apart, head and shoulders above, stole "
    "the show, steals the show, rose to the, did not flinch, never gave up, never give up, true champion, true leader, "
    "true gentleman, true hero, real hero, real gem, one in a million, irreplaceable, much loved, much missed, big fan, "
    "huge fan, a fan of, happy with the, happy to see, happy that, pleased with, pleased to see, pleased that, glad to "
    "see, glad that, thrilled with, delighted with, delighted to see"
)

DANGER = Idioms(
    "days away from, weeks away from, hours away from, days from, on the brink of, brink of, on the edge of, edge of "
    "the abyss, verge of, on the verge of collapse, teeter on, a matter of time, only a matter of time, when not if, "
    "not if but when, accident waiting, disaster waiting, tragedy waiting, waiting to happen, ticking bomb, time bomb, "
    "powder keg, tinderbox, play with fire, playing with fire, domino effect, vicious circle, downward spiral, spiral "
    "out of control, out of control, get out of hand, point of no return, no way back, too late to stop, will be too "
    "late, before it is too late, running low, running short, run dry, running dry, dangerously low, critically low, on "
    "one's knees, on its last legs, hang by a thread, hanging by a thread, at breaking point, breaking point, stretched "
    "to the limit, at risk, put at risk, lives at risk, lives on the line, lives at stake, danger to, a danger, threat "
    "to, a threat, risk to, risk of, pose a, poses a, posed a, not safe to, unsafe to, no longer safe, nobody is safe, "
    "no one is safe, no one is ready, nobody is ready, not ready for, not prepared for, unprepared for, not be fooled, "
    "do not be fooled, do not be complacent, no room for complacency, not out of the woods, out of the woods, worst is "
    "yet, worst to come, worst still to come, more to come, storm is coming, storm clouds, tip of the iceberg, canary "
    "in the, wake up call, wake-up call, alarm bells, red flag, dangerous precedent, set a precedent, thin end of, "
    "slippery slope, pandora's box, can of worms, open the floodgates, open the door to, mistake to assume, mistake to "
    "think, be under no illusion, under no illusion, make no mistake, mark my words, you have been warned, will regret, "
    "regret it, come back to haunt, pay the price, pay a price, there will be consequences, face the consequences, "
    "suffer the consequences, serious consequences, consequences for, dire consequences, all bets are off, gloves are "
    "off, on one's head, lead to war, lead to chaos, lead to violence, people will die, people die, cost lives, costs "
    "lives, lives will be lost, lives lost, matter of life, life and death, think twice, tread carefully, watch one's "
    "step, watch one's back, keep away from the, spread like, spreading fast, one spark, one more and, one mistake and, "
    "one false, next pandemic, next crash, next war, heading for disaster, heading for a, head for a, headed for a, "
    "heading towards a, sleepwalking into, drift towards war, drift into, slide into, sliding into, plunge into, "
    "descend into, cliff edge, perfect storm, house of cards, walk into a trap, coming for you, come for you, no place "
    "to hide, nowhere to hide, nobody will come, nobody is coming, no one is coming, on your own, on one's own if"
)

FORESEES = Idioms(
    "my money is on, one's money is on, put my money on, put money on, odds on, odds are, odds-on, all but certain, "
    "almost certain, as good as certain, bound to, sure to, certain to, destined to, due to be, set to, on course for, "
    "on course to, on track for, on track to, heading for, head for, headed for, shaping up, looks like, in line for, "
    "poised to, clear favourite, clear favorite, hot favourite, be surprised if, be amazed if, be astonished if, be "
    "shocked if, be disappointed if, cannot see * winning, can not see, matter of time, only a matter of time, a matter "
    "of weeks, a matter of months, give it * years, give it * months, give it * weeks, give him * years, give it a, "
    "give it time, years away from, weeks away from, a fortnight away from, months away from, sooner or later, in years "
    "to come, in the years ahead, in the weeks ahead, in the months ahead, for years to come, for generations to come, "
    "for weeks to come, history will, time will tell, mark my words, on the horizon, in store, is coming, are coming, "
    "days are numbered, numbers to win, in the bag, a foregone conclusion, foregone conclusion, likely to, unlikely to, "
    "expected to, forecast to, projected to, predicted to, tipped to, tipped for, more likely than not, every chance, "
    "good chance, fair chance, little chance, no chance of, slim chance, fifty fifty, top end of forecasts, in line "
    "with forecasts, above forecasts, below forecasts, by the end of the decade, by the end of the century, by mid "
    "century, bounce back, turn the corner, light at the end, worst is over, see inflation, sees inflation, saw "
    "inflation at, see growth, sees growth, saw growth of, see rates, sees rates, see prices, could be back, until at "
    "least, not before, no * before, no * * before, hold * breath"
)

ASKS_FOR = Idioms(
    "high time, about time, time has come, time had come, time is ripe, hands off, keep out, no to, say no to, long "
    "live, enough is enough, enough talk, my advice, our advice, our message to, our plea, my plea, all i ask, all we "
    "ask, all we want, all i want is, all they want is, only thing we want, only thing i want, a word of advice, ball "
    "is in one's court, in one's court, up to parliament, up to ministers, up to congress, onus is on, onus on, for the "
    "government to, for ministers to, for parliament to, for congress to, for the courts to, move over, make way for, "
    "come clean, think again, listen up, get on with it, get a grip, wake up, grow up, be made compulsory, made "
    "mandatory, made compulsory, ought to, ought never, ought not, should never be, no one should, nobody should, "
    "nothing less than, bring back, bring them home, bring him home, bring her home, "
    "give peace, step aside, step down now, stand "
    "aside, hand over, put an end to, call on, calls on, calls for, called on, called for, calling on, calling for, "
    "appeal to, appealing to, plead with, are asking for, is asking for, was asking for, were asking for, is seeking, "
    "was seeking, are seeking, were seeking, is demanding, are demanding, was demanding, were demanding, beg you, beg "
    "them, begging you, it is vital, is needed, are needed, was needed, were needed, what we need, we need, need a, "
    "wants to see, want to see, wanted to see, would like to see, one's duty to, owes it to, owe it to, deserve an "
    "answer, deserves an answer, deserve answers, deserve the truth, deserve justice, want justice, want answers, "
    "wanted answers, justice for, now let"
)

COMMITS = Idioms(
    "you have my word, have my word, have our word, my word on, my word that, not on my watch, on my watch, over my "
    "dead body, we are going nowhere, i am going nowhere, not going anywhere, here to stay, come what may, come hell "
    "or, rain or shine, whatever it takes, to the last breath, to the bitter end, all the way to, can count on us, can "
    "count on me, can rely on us, can rely on me, rest assured, be assured, see you in court, see them in court, no "
    "stone unturned, help is coming, help is on its way, on our way, on my way, stand ready, stands ready, stood ready, "
    "not one job goes, are off to, am off to, no going back, plan is to, goal is to, aim is to, intention is to, idea "
    "is to, one's intention, not a penny will, full refund, moving ahead with, pressing ahead with, pushing ahead with, "
    "going ahead with, go ahead with, standing down, stepping down, stepping aside, in the process of"
)
