// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IGrantProgram} from "../../src/interfaces/IGrantProgram.sol";
import {IReserve} from "../../src/interfaces/IReserve.sol";
import {BaseTest} from "../BaseTest.sol";
import {GrantHandler} from "./handlers/GrantHandler.sol";
import {Handler} from "./handlers/Handler.sol";
import {ReserveHandler} from "./handlers/ReserveHandler.sol";
import {TokenHandler} from "./handlers/TokenHandler.sol";

/// @title CCH, the reserve and the grants under any order of acts. Stated in prose in README.md, by the same numbers.
contract MoneyInvariantsTest is BaseTest {
    TokenHandler internal tokens;
    ReserveHandler internal trades;
    GrantHandler internal awards;

    function setUp() public override {
        super.setUp();
        _setPeg(_terms());
        tokens = new TokenHandler(program, _holders());
        trades = new ReserveHandler(program, _holders());
        awards = new GrantHandler(program, _holders());
        _startInTheMiddleOfLife();
        targetContract(address(tokens));
        targetContract(address(trades));
        targetContract(address(awards));
    }

    /// @dev Through the handlers, so that their books are complete: money, hours in several hands, a round with awards.
    /// From an empty programme most campaigns would end before the first hour is spent.
    function _startInTheMiddleOfLife() internal {
        for (uint256 i = 0; i < 8; ++i) {
            trades.fund(400e6);
        }
        for (uint256 i = 0; i < tokens.actorCount(); ++i) {
            trades.mint(i, i, 400 * HOUR + 1 + 4 * i);
        }
        trades.issueForGrants(900 * HOUR);
        awards.openRound(600 * HOUR, 30 days);
        awards.award(1, 100 * HOUR, (10 days << 128) | 10 days);
        awards.award(2, 200 * HOUR + 1, (40 days << 128) | 20 days);
        tokens.setMinterAllowance(2_000 * HOUR);
    }

    /// @dev A campaign in which little happens proves little.
    function afterInvariant() public view {
        uint256 acted = tokens.acted() + trades.acted() + awards.acted();
        assertGt(acted * 2, tokens.skipped() + trades.skipped() + awards.skipped());
    }

    // ---- T: the token --------------------------------------------------------------------------------------------

    function invariant_T1_TheSupplyIsTheSumOfAllBalances() public view {
        uint256 sum = token.balanceOf(address(grants)) + token.balanceOf(market) + token.balanceOf(address(reserve));
        for (uint256 i = 0; i < tokens.actorCount(); ++i) {
            sum += token.balanceOf(tokens.actors(i));
        }
        assertEq(token.totalSupply(), sum);
    }

    function invariant_T2_TheSupplyIsWhatWasSoldIssuedAndMintedLessWhatWasRedeemedAndBurned() public view {
        assertEq(
            token.totalSupply(),
            trades.sold() + trades.issued() + tokens.minted() - trades.redeemed() - tokens.burned()
        );
    }

    function invariant_T3_OnlyMintersMintAndWithinTheirAllowance() public view {
        assertEq(token.minterAllowance(tokens.MINTER()) + tokens.mintedSinceSet(), tokens.allowanceSet());
        assertEq(token.minterAllowance(address(reserve)) + trades.sold() + trades.issued(), MINTER_ALLOWANCE);
        assertFalse(tokens.strangerMinted());
    }

    function invariant_T4_AFrozenAccountMovesNothing() public view {
        assertFalse(tokens.frozenMoved());
        for (uint256 i = 0; i < tokens.actorCount(); ++i) {
            address actor = tokens.actors(i);
            if (token.isFrozen(actor)) assertEq(token.balanceOf(actor), tokens.frozenBalance(actor));
        }
    }

    // ---- R: the reserve ------------------------------------------------------------------------------------------

    function invariant_R1_TheAssetsHeldAreAtLeastThoseBooked() public view {
        assertGe(asset.balanceOf(address(reserve)), reserve.assets());
    }

    function invariant_R2_TheAssetsBookedAreWhatCameInLessWhatWentOut() public view {
        assertEq(reserve.assets(), trades.moneyIn() - trades.moneyOut());
    }

    function invariant_R3_ATradeNeverLowersTheSurplus() public view {
        assertFalse(trades.tradeLoweredSurplus());
    }

    function invariant_R4_ARedemptionNeverLowersCoverageNorTakesFromTheOthers() public view {
        assertFalse(trades.redemptionLoweredCoverage());
        assertFalse(trades.redemptionTookFromTheOthers());
    }

    function invariant_R5_AMintNeverTakesCoverageBelowFullNorLowersItBelow() public view {
        assertFalse(trades.mintLoweredCoverageBelowFull());
    }

    function invariant_R6_AnIssueOrAPegRiseNeverLeavesCoverageBelowTheFloor() public view {
        assertFalse(trades.issueBrokeFloor());
        assertFalse(trades.pegRiseBrokeFloor());
    }

    function invariant_R7_AWithdrawalNeverLeavesCoverageBelowTheHealthyLine() public view {
        assertFalse(trades.withdrawalBrokeHealthyLine());
    }

    function invariant_R8_ThePegNeverMovesTooFarOrTooSoon() public view {
        assertFalse(trades.pegLeftItsBounds());
    }

    function invariant_R9_NothingTradesInAHaltedDirection() public view {
        assertFalse(trades.tradedWhileHalted());
    }

    function invariant_R10_WhatTheReserveOwesRoundsUpAndTheSnapshotSaysTheSame() public view {
        IReserve.Snapshot memory snapshot = reserve.snapshot();
        uint256 exact = token.totalSupply() * snapshot.terms.price;
        assertGe(snapshot.liabilities * HOUR, exact);
        if (exact != 0) assertLt((snapshot.liabilities - 1) * HOUR, exact);
        assertEq(snapshot.liabilities, reserve.liabilities());
        assertEq(snapshot.assets, reserve.assets());
        assertEq(snapshot.supply, token.totalSupply());
        assertEq(snapshot.liquidCoverageBps, reserve.liquidCoverageBps());
        assertLe(snapshot.supply, snapshot.terms.supplyCap + tokens.minted());
    }

    // ---- G: the grants -------------------------------------------------------------------------------------------

    function invariant_G1_TheAwardsOfARoundNeverExceedItsBudget() public view {
        assertFalse(awards.promisedMoreThanHeld());
        uint256 rounds = grants.roundCount();
        uint256[] memory held = new uint256[](rounds + 1);
        for (uint256 id = 1; id <= grants.awardCount(); ++id) {
            IGrantProgram.Award memory entry = grants.awardOf(id);
            held[entry.roundId] += entry.awarded - entry.returned;
        }
        for (uint256 id = 1; id <= rounds; ++id) {
            IGrantProgram.Round memory round = grants.roundOf(id);
            assertLe(round.committed, round.budget);
            if (round.closed) assertLe(held[id], round.committed);
            else assertEq(held[id], round.committed);
        }
    }

    function invariant_G2_SpentReturnedAndLeftAreTheAward() public view {
        uint256 awardedInAll;
        uint256 leftInAll;
        for (uint256 id = 1; id <= grants.awardCount(); ++id) {
            IGrantProgram.Award memory entry = grants.awardOf(id);
            uint256 left = entry.awarded - entry.spent - entry.returned;
            if (entry.status != IGrantProgram.AwardStatus.Active) assertEq(left, 0);
            assertLe(entry.spent, entry.released);
            assertLe(entry.released, entry.awarded);
            awardedInAll += entry.awarded;
            leftInAll += left;
        }
        (uint256 awarded, uint256 left_) = grants.totals();
        assertEq(awarded, awardedInAll);
        assertEq(left_, leftInAll);
    }

    function invariant_G3_NothingIsSpentAfterTheExpiryOrBeyondWhatIsReleased() public view {
        assertFalse(awards.spentTooLateOrTooMuch());
        for (uint256 id = 1; id <= grants.awardCount(); ++id) {
            assertEq(grants.awardOf(id).spent, awards.taken(id));
        }
        assertEq(token.balanceOf(market), awards.takenInAll());
    }

    function invariant_G4_TheHoursHeldCoverEveryRoundAndAward() public view {
        (, uint256 left) = grants.totals();
        uint256 remainders;
        for (uint256 id = 1; id <= grants.roundCount(); ++id) {
            IGrantProgram.Round memory round = grants.roundOf(id);
            if (!round.closed) remainders += round.budget - round.committed;
        }
        assertEq(token.balanceOf(address(grants)), grants.unallocated() + left + remainders);
    }

    /// @dev All of the above over the same acts: what the long run plays.
    function invariant_All() public view {
        invariant_T1_TheSupplyIsTheSumOfAllBalances();
        invariant_T2_TheSupplyIsWhatWasSoldIssuedAndMintedLessWhatWasRedeemedAndBurned();
        invariant_T3_OnlyMintersMintAndWithinTheirAllowance();
        invariant_T4_AFrozenAccountMovesNothing();
        invariant_R1_TheAssetsHeldAreAtLeastThoseBooked();
        invariant_R2_TheAssetsBookedAreWhatCameInLessWhatWentOut();
        invariant_R3_ATradeNeverLowersTheSurplus();
        invariant_R4_ARedemptionNeverLowersCoverageNorTakesFromTheOthers();
        invariant_R5_AMintNeverTakesCoverageBelowFullNorLowersItBelow();
        invariant_R6_AnIssueOrAPegRiseNeverLeavesCoverageBelowTheFloor();
        invariant_R7_AWithdrawalNeverLeavesCoverageBelowTheHealthyLine();
        invariant_R8_ThePegNeverMovesTooFarOrTooSoon();
        invariant_R9_NothingTradesInAHaltedDirection();
        invariant_R10_WhatTheReserveOwesRoundsUpAndTheSnapshotSaysTheSame();
        invariant_G1_TheAwardsOfARoundNeverExceedItsBudget();
        invariant_G2_SpentReturnedAndLeftAreTheAward();
        invariant_G3_NothingIsSpentAfterTheExpiryOrBeyondWhatIsReleased();
        invariant_G4_TheHoursHeldCoverEveryRoundAndAward();
    }
}
