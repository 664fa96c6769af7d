// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {ICapacityCommitments} from "../../src/interfaces/ICapacityCommitments.sol";
import {IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {IReserve} from "../../src/interfaces/IReserve.sol";
import {Reserve} from "../../src/Reserve.sol";
import {PermitAsset} from "../doubles/PermitAsset.sol";
import {TestAsset} from "../doubles/TestAsset.sol";
import {ReserveSuite} from "./Reserve.t.sol";

/// @dev The lines of the deployment script: slow below 105 %, halted below 100 %, half of unsold capacity up to a fifth
/// of what is owed, ten hours a day while slow. A hundred hours are owed at 2.5 coins.
abstract contract BreakerSuite is ReserveSuite {
    uint256 internal constant DAILY = 10 * HOUR;

    function setUp() public virtual override {
        super.setUp();
        _fund(1_000e6);
        _mintFor(alice, 100 * HOUR);
    }

    function _thresholds() internal view virtual override returns (IReserve.Thresholds memory lines) {
        lines = super._thresholds();
        lines.slowBps = 10_500;
        lines.haltBps = 10_000;
        lines.dailyMintLimit = uint128(DAILY);
    }

    function _guards() internal view virtual override returns (IPriceOracle.Guards memory guards) {
        guards = super._guards();
        guards.maxAge = 10 days;
    }

    /// @dev Leaves exactly `bps` of liquid coverage, by hours that a second minter makes unpaid.
    function _leave(uint256 bps) internal {
        // Less a few units' worth, so that the rounding of what is owed does not show.
        uint256 supply = (reserve.assets() * 10_000 * HOUR) / (bps * ((5 * _unit()) / 2)) - 4e12;
        _dilute(supply - token.totalSupply());
        assertEq(reserve.liquidCoverageBps(), bps);
        _refresh();
    }

    function _refresh() internal {
        skip(1);
        _report((5 * _unit()) / 2);
    }

    function _expectMintRefused(uint256 amount, bytes memory reason) internal {
        uint256 cost = reserve.previewMint(amount);
        asset.mint(bob, cost);
        vm.startPrank(bob);
        asset.approve(address(reserve), cost);
        vm.expectRevert(reason);
        reserve.mint(amount, cost, bob);
        vm.stopPrank();
    }

    /// @dev `units` H100s that promise all they have for the next period.
    function _capacity(uint32 units) internal {
        _setClass(H100, 1e18);
        _live(provider, units, 1_000e6);
        uint64 next = registry.currentPeriod() + 1;
        vm.prank(provider);
        registry.commitCapacity(next, uint256(units) * 720 * HOUR);
    }

    function _assertState(IReserve.BreakerState expected) internal view {
        assertEq(uint256(reserve.breakerState()), uint256(expected));
        assertEq(uint256(reserve.snapshot().breaker), uint256(expected));
    }
}

contract ReserveBreakerTest is BreakerSuite {
    function test_WellCoveredMintingIsFreeAndCountsForNoDay() public {
        _assertState(IReserve.BreakerState.Healthy);
        _mintFor(bob, 100 * HOUR);
        assertEq(reserve.leftToMintToday(), DAILY);
        assertEq(reserve.snapshot().mintedToday, 0);
    }

    function test_JustAtTheLineItIsHealthyAndBelowItSlow() public {
        _leave(10_500);
        _assertState(IReserve.BreakerState.Healthy);
        _dilute(HOUR);
        _refresh();
        _assertState(IReserve.BreakerState.Slow);
    }

    function test_SlowLetsTheDailyAmountPassAndNoMore() public {
        _leave(10_400);
        _assertState(IReserve.BreakerState.Slow);
        _mintFor(bob, 6 * HOUR);
        assertEq(reserve.leftToMintToday(), 4 * HOUR);
        assertEq(reserve.snapshot().mintedToday, 6 * HOUR);
        _expectMintRefused(
            4 * HOUR + 1,
            abi.encodeWithSelector(IReserve.Reserve_DailyLimitExceeded.selector, 4 * HOUR + 1, 4 * HOUR)
        );
        _mintFor(bob, 4 * HOUR);
        assertEq(reserve.leftToMintToday(), 0);
        _expectMintRefused(1e13, abi.encodeWithSelector(IReserve.Reserve_DailyLimitExceeded.selector, 1e13, 0));
    }

    function test_TheDayBeginsAtMidnightUtc() public {
        _leave(10_400);
        vm.warp((block.timestamp / 1 days + 1) * 1 days - 1);
        _mintFor(bob, DAILY);
        assertEq(reserve.leftToMintToday(), 0);
        skip(1);
        assertEq(reserve.leftToMintToday(), DAILY);
        _mintFor(bob, DAILY);
    }

    function test_AMintThatWouldMakeItSlowIsJudgedBySlow() public {
        _leave(10_500);
        _expectMintRefused(
            DAILY + 1,
            abi.encodeWithSelector(IReserve.Reserve_DailyLimitExceeded.selector, DAILY + 1, DAILY)
        );
        _mintFor(bob, DAILY);
        assertEq(reserve.snapshot().mintedToday, DAILY);
    }

    function test_AtFullCoverageItIsSlowAndBelowItHalted() public {
        _leave(10_000);
        _assertState(IReserve.BreakerState.Slow);
        _mintFor(bob, HOUR);
        _dilute(HOUR);
        _refresh();
        _assertState(IReserve.BreakerState.MintHalted);
        _expectMintRefused(HOUR, abi.encodeWithSelector(IReserve.Reserve_MintHalted.selector, 9_980, 10_000));
    }

    function test_AMintThatWouldBringTheReserveUpIsJudgedByTheStateBefore() public {
        _leave(5_000);
        uint256 coverage = reserve.totalCoverageBps();
        _expectMintRefused(
            100_000 * HOUR,
            abi.encodeWithSelector(IReserve.Reserve_MintHalted.selector, coverage, 10_000)
        );
    }

    function test_WithoutAReferenceNothingIsMintedIssuedOrPegged() public {
        uint64 until = oracle.validUntil();
        vm.warp(until);
        _mintFor(bob, HOUR);
        skip(1);
        _assertState(IReserve.BreakerState.OracleStale);
        bytes memory reason = abi.encodeWithSelector(IReserve.Reserve_OracleStale.selector, until);
        _expectMintRefused(HOUR, reason);
        vm.prank(treasurer);
        vm.expectRevert(reason);
        reserve.issueForGrants(HOUR, RECORD);
        _expectPegRefused(_terms(), reason);
    }

    function test_TheFirstPegNeedsAReferenceToo() public {
        _deploy(new TestAsset(6));
        uint64 until = oracle.validUntil();
        vm.warp(until + 1);
        _expectPegRefused(_terms(), abi.encodeWithSelector(IReserve.Reserve_OracleStale.selector, until));
    }

    function test_RedemptionIsOpenInEveryState() public {
        vm.prank(alice);
        token.approve(address(reserve), type(uint256).max);
        _redeemOne();
        _leave(10_400);
        _redeemOne();
        _leave(6_000);
        _assertState(IReserve.BreakerState.MintHalted);
        _redeemOne();
        vm.warp(oracle.validUntil() + 1);
        _assertState(IReserve.BreakerState.OracleStale);
        _redeemOne();
    }

    function _redeemOne() internal {
        uint256 expected = reserve.previewRedeem(HOUR);
        vm.prank(alice);
        assertEq(reserve.redeem(HOUR, expected, alice), expected);
    }

    function test_HoursForGrantsPassTheSameBreaker() public {
        _leave(10_400);
        vm.prank(treasurer);
        reserve.issueForGrants(6 * HOUR, RECORD);
        assertEq(reserve.leftToMintToday(), 4 * HOUR);
        vm.prank(treasurer);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_DailyLimitExceeded.selector, 5 * HOUR, 4 * HOUR));
        reserve.issueForGrants(5 * HOUR, RECORD);
    }

    function test_ALowerLimitThanWhatWasMintedLeavesNothing() public {
        _leave(10_400);
        _mintFor(bob, DAILY);
        IReserve.Thresholds memory lines = _thresholds();
        lines.dailyMintLimit = 1;
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.setThresholds, (lines, RECORD)));
        skip(PEG_DELAY);
        vm.prank(pegManager);
        reserve.setThresholds(lines, RECORD);
        assertEq(reserve.leftToMintToday(), 1);
    }
}

contract ReserveBackingTest is BreakerSuite {
    function test_UnsoldCapacityBacksByHalfItsWorthUpToAFifthOfWhatIsOwed() public {
        _leave(9_000);
        assertEq(reserve.capacityBacking(), 0);
        _capacity(1);
        _refresh();
        uint256 worth = (registry.backingHours() * 5 * 1e6) / 2 / HOUR / 2;
        assertEq(worth, 900e6);
        uint256 share = reserve.liabilities() / 5;
        assertLt(share, worth);
        assertEq(reserve.capacityBacking(), share);
        assertEq(reserve.totalCoverageBps(), 11_000);
        assertEq(reserve.liquidCoverageBps(), 9_000);
        IReserve.Snapshot memory snapshot = _snapshot();
        assertEq(snapshot.capacityBacking, share);
        assertEq(snapshot.backingHours, 720 * HOUR);
        assertEq(snapshot.totalCoverageBps, 11_000);
        _assertState(IReserve.BreakerState.Healthy);
        _mintFor(bob, 11 * HOUR);
        assertEq(reserve.leftToMintToday(), DAILY);
    }

    function test_CapacityThatIsSoldBacksNothing() public {
        _leave(9_000);
        _capacity(1);
        uint64 next = registry.currentPeriod() + 1;
        vm.prank(market);
        registry.sellCommitted(provider, next, 719 * HOUR);
        _refresh();
        assertEq(reserve.capacityBacking(), 1_250_000);
        _assertState(IReserve.BreakerState.MintHalted);
    }

    function test_CapacityLetsMintingGoOnSlowly() public {
        _leave(8_400);
        _capacity(1);
        _refresh();
        assertEq(reserve.totalCoverageBps(), 10_400);
        _assertState(IReserve.BreakerState.Slow);
        _mintFor(bob, DAILY);
        assertEq(reserve.leftToMintToday(), 0);
    }

    function test_CapacityOpensNeitherAWithdrawalNorAnIssueNorARise() public {
        _leave(9_000);
        _capacity(1);
        _refresh();
        vm.prank(treasurer);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_BelowFloor.selector, 8_983, 10_000));
        reserve.issueForGrants(HOUR, RECORD);
        assertEq(reserve.liquidCoverageBps(), 9_000);
    }

    function test_OfAWithdrawnCertificationNothingBacks() public {
        _capacity(1);
        assertGt(reserve.capacityBacking(), 0);
        vm.prank(certifier);
        registry.suspend(provider, "no answer to the audit", RECORD);
        assertEq(reserve.capacityBacking(), 0);
    }
}

contract ReservePermitTest is BreakerSuite {
    address internal holder;
    uint256 internal holderKey;

    function _newAsset() internal override returns (TestAsset) {
        return new PermitAsset();
    }

    function setUp() public override {
        super.setUp();
        (holder, holderKey) = makeAddrAndKey("holder");
        asset.mint(holder, 1_000e6);
    }

    struct Permit {
        uint256 value;
        uint256 deadline;
        uint8 v;
        bytes32 r;
        bytes32 s;
    }

    function _permit(address of_, uint256 value) internal view returns (Permit memory permit) {
        permit.value = value;
        permit.deadline = block.timestamp + 1 hours;
        PermitAsset signed = PermitAsset(of_);
        bytes32 digest = keccak256(
            abi.encodePacked(
                hex"1901",
                signed.DOMAIN_SEPARATOR(),
                keccak256(
                    abi.encode(
                        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                        holder,
                        address(reserve),
                        value,
                        signed.nonces(holder),
                        permit.deadline
                    )
                )
            )
        );
        (permit.v, permit.r, permit.s) = vm.sign(holderKey, digest);
    }

    function _mintWith(Permit memory p, uint256 amount) internal returns (uint256) {
        vm.prank(holder);
        return reserve.mintWithPermit(amount, p.value, holder, p.deadline, p.v, p.r, p.s);
    }

    function _redeemWith(Permit memory p, uint256 amount) internal returns (uint256) {
        vm.prank(holder);
        return reserve.redeemWithPermit(amount, 0, holder, p.deadline, p.v, p.r, p.s);
    }

    function test_HoursAreBoughtAndSoldInOneTransactionEach() public {
        uint256 cost = _mintWith(_permit(address(asset), 25e6), 10 * HOUR);
        assertEq(cost, 25e6);
        assertEq(token.balanceOf(holder), 10 * HOUR);
        assertEq(asset.allowance(holder, address(reserve)), 0);
        uint256 payout = _redeemWith(_permit(address(token), 10 * HOUR), 10 * HOUR);
        assertEq(payout, 25e6);
        assertEq(token.balanceOf(holder), 0);
        assertEq(token.allowance(holder, address(reserve)), 0);
    }

    function test_APermitThatSomebodyElseSubmittedDoesNoHarm() public {
        Permit memory p = _permit(address(asset), 25e6);
        PermitAsset(address(asset)).permit(holder, address(reserve), p.value, p.deadline, p.v, p.r, p.s);
        _mintWith(p, 10 * HOUR);
        p = _permit(address(token), 10 * HOUR);
        PermitAsset(address(token)).permit(holder, address(reserve), p.value, p.deadline, p.v, p.r, p.s);
        _redeemWith(p, 10 * HOUR);
        assertEq(token.balanceOf(holder), 0);
    }

    function test_RevertWhen_ThePermitIsRefusedAndTheAllowanceDoesNotReach() public {
        Permit memory p = _permit(address(asset), 25e6);
        skip(1 hours + 1);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_PermitRefused.selector, 0, 25e6));
        _mintWith(p, 10 * HOUR);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_PermitRefused.selector, 0, 10 * HOUR));
        _redeemWith(p, 10 * HOUR);
    }

    function test_RevertWhen_ThePermitIsUsedTwice() public {
        Permit memory p = _permit(address(asset), 25e6);
        _mintWith(p, 10 * HOUR);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_PermitRefused.selector, 0, 25e6));
        _mintWith(p, 10 * HOUR);
    }

    function test_AnAssetWithoutPermitsWorksWithAnAllowance() public {
        _deploy(new TestAsset(6));
        _setPeg(_terms());
        _fund(1_000e6);
        asset.mint(holder, 25e6);
        Permit memory p;
        p.value = 25e6;
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_PermitRefused.selector, 0, 25e6));
        _mintWith(p, 10 * HOUR);
        vm.prank(holder);
        asset.approve(address(reserve), 25e6);
        _mintWith(p, 10 * HOUR);
        assertEq(token.balanceOf(holder), 10 * HOUR);
    }

    function test_TheBreakerTheHaltAndTheLimitBindAPermitToo() public {
        Permit memory p = _permit(address(asset), 25e6 - 1);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_CostAboveLimit.selector, 25e6, 25e6 - 1));
        _mintWith(p, 10 * HOUR);
        _halt(IReserve.Direction.Redeem);
        Permit memory q = _permit(address(token), HOUR);
        vm.expectRevert(_halted(IReserve.Direction.Redeem));
        _redeemWith(q, HOUR);
    }
}

contract ReserveBoundsTest is ReserveSuite {
    uint256 internal constant LIMIT = type(uint128).max;

    function _outOfRange(uint256 given) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IReserve.Reserve_OutOfRange.selector, given, LIMIT);
    }

    function test_RevertWhen_AnAmountIsLargerThanAnyReserve() public {
        uint256[2] memory amounts = [LIMIT + 1, type(uint256).max];
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint256 amount = amounts[i];
            vm.expectRevert(_outOfRange(amount));
            reserve.previewMint(amount);
            vm.expectRevert(_outOfRange(amount));
            reserve.previewRedeem(amount);
            vm.expectRevert(_outOfRange(amount));
            reserve.mint(amount, type(uint256).max, alice);
            vm.expectRevert(_outOfRange(amount));
            reserve.redeem(amount, 0, alice);
            vm.startPrank(treasurer);
            vm.expectRevert(_outOfRange(amount));
            reserve.fund(amount, RECORD);
            vm.expectRevert(_outOfRange(amount));
            reserve.issueForGrants(amount, RECORD);
            vm.stopPrank();
        }
    }

    function test_TheLargestAmountIsQuotedAndRefusedByTheCap() public {
        assertGt(reserve.previewMint(LIMIT), 0);
        reserve.previewRedeem(LIMIT);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_CapExceeded.selector, LIMIT, 1_000_000 * HOUR));
        reserve.mint(LIMIT, type(uint256).max, alice);
    }

    function test_RevertWhen_APriceOrCapIsLargerThanAnyReserve() public {
        IReserve.PegTerms memory terms = _terms();
        terms.supplyCap = LIMIT + 1;
        _expectPegRefused(terms, _outOfRange(LIMIT + 1));
        terms = _terms();
        terms.price = type(uint256).max;
        _expectPegRefused(terms, _outOfRange(type(uint256).max));
    }

    function test_TheLargestFirstPriceIsNoDeadEnd() public {
        _deploy(new TestAsset(6));
        IReserve.PegTerms memory terms = _terms();
        terms.price = LIMIT;
        terms.supplyCap = LIMIT;
        _setPeg(terms);
        reserve.snapshot();
        assertGt(reserve.previewMint(LIMIT), 0);
        terms.price = (LIMIT * 95) / 100;
        _setPeg(terms);
        assertEq(_snapshot().terms.price, terms.price);
    }

    function test_RevertWhen_TheBreakersLinesAreOutOfOrder() public {
        IReserve.Thresholds memory lines = _thresholds();
        (lines.slowBps, lines.haltBps) = (10_000, 0);
        _expectLinesRefused(lines, _badLines(lines));
        (lines.slowBps, lines.haltBps) = (10_000, 10_001);
        _expectLinesRefused(lines, _badLines(lines));
        (lines.slowBps, lines.haltBps) = (11_001, 10_000);
        _expectLinesRefused(lines, _badLines(lines));
    }

    function _badLines(IReserve.Thresholds memory lines) internal pure returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IReserve.Reserve_BadBreakerLines.selector,
                lines.slowBps,
                lines.haltBps,
                lines.healthyBps
            );
    }

    function test_RevertWhen_CapacityWouldCountForTooMuch() public {
        IReserve.Thresholds memory lines = _thresholds();
        lines.haircutBps = 10_001;
        _expectLinesRefused(lines, abi.encodeWithSelector(IReserve.Reserve_BadBacking.selector, 10_001, 2_000));
        lines.haircutBps = 10_000;
        lines.backingShareBps = 5_001;
        _expectLinesRefused(lines, abi.encodeWithSelector(IReserve.Reserve_BadBacking.selector, 10_000, 5_001));
        lines.backingShareBps = 5_000;
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.setThresholds, (lines, RECORD)));
        skip(PEG_DELAY);
        vm.prank(pegManager);
        reserve.setThresholds(lines, RECORD);
        assertEq(abi.encode(_snapshot().thresholds), abi.encode(lines));
    }

    function _expectLinesRefused(IReserve.Thresholds memory lines, bytes memory reason) internal {
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.setThresholds, (lines, RECORD)));
        skip(PEG_DELAY);
        vm.expectRevert(reason);
        vm.prank(pegManager);
        reserve.setThresholds(lines, RECORD);
    }

    function test_RevertWhen_DecimalsDoNotMatchOrAreNotSupported() public {
        IReserve.Thresholds memory lines = _thresholds();
        TestAsset eight = new TestAsset(8);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_DecimalsMismatch.selector, 8, 6));
        new Reserve(address(manager), token, eight, registry, oracle, lines, RECORD);
        uint8[2] memory unsupported = [5, 19];
        for (uint256 i = 0; i < unsupported.length; ++i) {
            TestAsset odd = new TestAsset(unsupported[i]);
            vm.expectRevert(
                abi.encodeWithSelector(IReserve.Reserve_UnsupportedDecimals.selector, unsupported[i], 6, 18)
            );
            new Reserve(address(manager), token, odd, registry, oracle, lines, RECORD);
        }
    }

    function test_RevertWhen_RegistryOrOracleIsTheZeroAddress() public {
        IReserve.Thresholds memory lines = _thresholds();
        vm.expectRevert(IReserve.Reserve_ZeroAddress.selector);
        new Reserve(address(manager), token, asset, ICapacityCommitments(address(0)), oracle, lines, RECORD);
        vm.expectRevert(IReserve.Reserve_ZeroAddress.selector);
        new Reserve(address(manager), token, asset, registry, IPriceOracle(address(0)), lines, RECORD);
        vm.expectRevert(IReserve.Reserve_ZeroAddress.selector);
        new Reserve(address(manager), token, IERC20Metadata(address(0)), registry, oracle, lines, RECORD);
        assertEq(reserve.registry(), address(registry));
        assertEq(reserve.oracle(), address(oracle));
        assertEq(reserve.MAX_BACKING_SHARE_BPS(), 5_000);
        assertEq(reserve.MAX_QUANTITY(), LIMIT);
    }
}
