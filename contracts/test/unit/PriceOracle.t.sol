// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {IRecorded} from "../../src/interfaces/IRecorded.sol";
import {PriceOracle} from "../../src/PriceOracle.sol";
import {BaseTest} from "../BaseTest.sol";
import {ContractSigner} from "../doubles/ContractSigner.sol";
import {TestAsset} from "../doubles/TestAsset.sol";
import {TestFeed} from "../doubles/TestFeed.sol";

/// @dev Guards of a real programme: a day and a half, fifteen percent, two sources.
abstract contract OracleSuite is BaseTest {
    uint32 internal constant AGE = 36 hours;

    function _guards() internal view virtual override returns (IPriceOracle.Guards memory guards) {
        guards = super._guards();
        guards.maxAge = AGE;
    }

    /// @dev One reporter saw `price` at `observedAt`.
    function _one(uint256 index, uint256 price, uint256 observedAt) internal {
        (IPriceOracle.Report[] memory reports, bytes[] memory signatures) = _signed(index, price, observedAt);
        oracle.submit(reports, signatures);
    }

    function _signed(
        uint256 index,
        uint256 price,
        uint256 observedAt
    ) internal returns (IPriceOracle.Report[] memory reports, bytes[] memory signatures) {
        (bytes32 id, , uint256 key) = _reporter(index);
        reports = new IPriceOracle.Report[](1);
        signatures = new bytes[](1);
        reports[0] = IPriceOracle.Report(id, price, uint64(observedAt), EVIDENCE);
        signatures[0] = _signReport(reports[0], key);
    }

    function _expectRefused(uint256 index, uint256 price, uint256 observedAt, bytes memory reason) internal {
        (IPriceOracle.Report[] memory reports, bytes[] memory signatures) = _signed(index, price, observedAt);
        vm.expectRevert(reason);
        oracle.submit(reports, signatures);
    }

    /// @dev All three, a second later, at prices of their own.
    function _prices(uint256 first, uint256 second, uint256 third) internal {
        skip(1);
        _one(0, first, block.timestamp);
        _one(1, second, block.timestamp);
        _one(2, third, block.timestamp);
    }

    function _addFeed(TestFeed feed) internal {
        _asAdmin(address(oracle), abi.encodeCall(oracle.addFeed, ("feed", address(feed), RECORD)));
    }

    function _price() internal view returns (uint256) {
        return oracle.latestReference().price;
    }
}

contract OracleReportTest is OracleSuite {
    function test_TheReferenceIsTheMedianAndHoldsUntilTooFewAreFresh() public {
        _prices(2.4e6, 2.6e6, 2.5e6);
        IPriceOracle.Reference memory latest = oracle.latestReference();
        assertEq(latest.price, 2.5e6);
        assertEq(latest.counted, 3);
        assertEq(latest.observedAt, block.timestamp);
        assertEq(latest.computedAt, block.timestamp);
        assertEq(latest.validUntil, block.timestamp + AGE);
        assertFalse(oracle.isStale());
        vm.warp(latest.validUntil);
        assertFalse(oracle.isStale());
        skip(1);
        assertTrue(oracle.isStale());
        assertEq(_price(), 2.5e6);
    }

    function test_OfTwoTheMeanRoundedDown() public {
        skip(AGE + 1);
        _one(0, 2_500_000, block.timestamp);
        _one(1, 2_500_003, block.timestamp);
        assertEq(_price(), 2_500_001);
    }

    function test_ItHoldsAsLongAsTheSecondNewestIsFresh() public {
        uint256 start = block.timestamp;
        skip(10);
        _one(0, 2.5e6, block.timestamp);
        skip(10);
        _one(1, 2.5e6, block.timestamp);
        IPriceOracle.Reference memory latest = oracle.latestReference();
        assertEq(latest.observedAt, start);
        assertEq(latest.counted, 3);
        assertEq(latest.validUntil, start + 10 + AGE);
    }

    function test_AReportTellsWhatWasSeenAndOpensARound() public {
        skip(5);
        _one(1, 2.4e6, block.timestamp - 4);
        (IPriceOracle.Report[] memory reports, bytes[] memory signatures) = _signed(0, 2.45e6, block.timestamp - 3);
        uint80 round = oracle.latestReference().roundId;
        vm.expectEmit(address(oracle));
        emit IPriceOracle.PriceReported("reporter-0", 2.45e6, uint64(block.timestamp - 3), EVIDENCE);
        vm.expectEmit(address(oracle));
        emit IPriceOracle.ReferenceSet(
            round + 1,
            2.45e6,
            uint64(block.timestamp - 5),
            uint64(block.timestamp - 4 + AGE),
            3
        );
        vm.prank(bob);
        oracle.submit(reports, signatures);
        IPriceOracle.Source memory source = oracle.sourceOf("reporter-0");
        assertEq(source.price, 2.45e6);
        assertEq(source.observedAt, block.timestamp - 3);
        assertTrue(source.kind == IPriceOracle.SourceKind.Reporter);
    }

    function test_AnOutlierIsDroppedAndTheOthersStillCount() public {
        _prices(2.5e6, 2.6e6, 9e6);
        IPriceOracle.Reference memory latest = oracle.latestReference();
        assertEq(latest.price, 2.55e6);
        assertEq(latest.counted, 2);
    }

    function test_WithoutEnoughThatAgreeTheReferenceIsLostAtOnce() public {
        skip(AGE + 1);
        _one(0, 2.5e6, block.timestamp);
        _one(1, 2.5e6, block.timestamp);
        assertFalse(oracle.isStale());
        skip(1);
        (IPriceOracle.Report[] memory reports, bytes[] memory signatures) = _signed(1, 9e6, block.timestamp);
        vm.expectEmit(address(oracle));
        emit IPriceOracle.ReferenceLost(2, 0, 2);
        oracle.submit(reports, signatures);
        assertTrue(oracle.isStale());
        assertEq(oracle.validUntil(), block.timestamp - 1);
        assertEq(_price(), 2.5e6);
    }

    function test_ALossDoesNotLengthenWhatHadEnded() public {
        uint64 until = oracle.validUntil();
        skip(AGE + 100);
        _one(0, 2.5e6, block.timestamp);
        assertEq(oracle.validUntil(), until);
    }

    function test_ARoundIsOpenedOnlyWhenSomethingChanged() public {
        uint80 round = oracle.latestReference().roundId;
        skip(60);
        oracle.update();
        assertEq(oracle.latestReference().roundId, round);
        _prices(2.5e6, 2.5e6, 2.5e6);
        assertGt(oracle.latestReference().roundId, round);
    }

    function test_RevertWhen_AReportIsRepeatedOrOvertaken() public {
        skip(100);
        (IPriceOracle.Report[] memory reports, bytes[] memory signatures) = _signed(0, 2.5e6, block.timestamp);
        oracle.submit(reports, signatures);
        uint64 at = uint64(block.timestamp);
        vm.expectRevert(
            abi.encodeWithSelector(IPriceOracle.PriceOracle_NotNewer.selector, bytes32("reporter-0"), at, at)
        );
        oracle.submit(reports, signatures);
        _expectRefused(
            0,
            2.4e6,
            at - 1,
            abi.encodeWithSelector(IPriceOracle.PriceOracle_NotNewer.selector, bytes32("reporter-0"), at - 1, at)
        );
    }

    function test_RevertWhen_OneBatchHoldsTheSameReportTwice() public {
        skip(1);
        (IPriceOracle.Report[] memory one, bytes[] memory signed) = _signed(0, 2.5e6, block.timestamp);
        IPriceOracle.Report[] memory twice = new IPriceOracle.Report[](2);
        bytes[] memory signatures = new bytes[](2);
        (twice[0], twice[1]) = (one[0], one[0]);
        (signatures[0], signatures[1]) = (signed[0], signed[0]);
        vm.expectPartialRevert(IPriceOracle.PriceOracle_NotNewer.selector);
        oracle.submit(twice, signatures);
    }

    function test_RevertWhen_AReportIsReplayedAfterItsSourceWasRemovedAndAddedAgain() public {
        (, address signer, ) = _reporter(0);
        skip(1);
        (IPriceOracle.Report[] memory reports, bytes[] memory signatures) = _signed(0, 2.5e6, block.timestamp);
        oracle.submit(reports, signatures);
        bytes memory removal = abi.encodeCall(oracle.removeSource, ("reporter-0", RECORD));
        bytes memory addition = abi.encodeCall(oracle.addReporter, ("reporter-0", signer, RECORD));
        _schedule(admin, address(oracle), removal);
        _schedule(admin, address(oracle), addition);
        skip(ADMIN_DELAY);
        vm.startPrank(admin);
        oracle.removeSource("reporter-0", RECORD);
        oracle.addReporter("reporter-0", signer, RECORD);
        vm.stopPrank();
        assertEq(oracle.sourceOf("reporter-0").price, 0);
        vm.expectPartialRevert(IPriceOracle.PriceOracle_NotNewer.selector);
        oracle.submit(reports, signatures);
    }

    function test_AnObservationMayLieAMinuteAheadAndNoMore() public {
        skip(1);
        uint256 latest = block.timestamp + 60;
        _expectRefused(
            0,
            2.5e6,
            latest + 1,
            abi.encodeWithSelector(
                IPriceOracle.PriceOracle_InTheFuture.selector,
                bytes32("reporter-0"),
                latest + 1,
                latest
            )
        );
        _one(0, 2.5e6, latest);
    }

    function test_AnObservationMayBeAsOldAsTheGuardSaysAndNoOlder() public {
        skip(AGE * 2);
        uint256 oldest = block.timestamp - AGE;
        _expectRefused(
            0,
            2.5e6,
            oldest - 1,
            abi.encodeWithSelector(IPriceOracle.PriceOracle_TooOld.selector, bytes32("reporter-0"), oldest - 1, oldest)
        );
        _one(0, 2.5e6, oldest);
    }

    function test_RevertWhen_APriceIsOutOfRange() public {
        skip(1);
        uint256[4] memory prices = [uint256(0), 0.1e6 - 1, 100e6 + 1, type(uint256).max];
        for (uint256 i = 0; i < prices.length; ++i) {
            _expectRefused(
                0,
                prices[i],
                block.timestamp,
                abi.encodeWithSelector(
                    IPriceOracle.PriceOracle_PriceOutOfRange.selector,
                    bytes32("reporter-0"),
                    prices[i],
                    0.1e6,
                    100e6
                )
            );
        }
        _one(0, 0.1e6, block.timestamp);
        _one(1, 100e6, block.timestamp);
    }

    function test_RevertWhen_SomebodyElseSigned() public {
        skip(1);
        (IPriceOracle.Report[] memory reports, bytes[] memory signatures) = _signed(0, 2.5e6, block.timestamp);
        (, , uint256 otherKey) = _reporter(1);
        signatures[0] = _signReport(reports[0], otherKey);
        bytes memory reason = abi.encodeWithSelector(
            IPriceOracle.PriceOracle_BadSignature.selector,
            bytes32("reporter-0")
        );
        vm.expectRevert(reason);
        oracle.submit(reports, signatures);
        signatures[0] = "";
        vm.expectRevert(reason);
        oracle.submit(reports, signatures);
    }

    function test_RevertWhen_ASignedReportWasChanged() public {
        skip(1);
        (IPriceOracle.Report[] memory reports, bytes[] memory signatures) = _signed(0, 2.5e6, block.timestamp);
        reports[0].evidenceHash = RECORD;
        vm.expectPartialRevert(IPriceOracle.PriceOracle_BadSignature.selector);
        oracle.submit(reports, signatures);
    }

    function test_RevertWhen_TheSignatureIsOfAnotherChainOrAnotherOracle() public {
        skip(1);
        (bytes32 id, , uint256 key) = _reporter(0);
        IPriceOracle.Report[] memory reports = new IPriceOracle.Report[](1);
        reports[0] = IPriceOracle.Report(id, 2.5e6, uint64(block.timestamp), EVIDENCE);
        bytes[] memory signatures = new bytes[](1);

        uint256 here = block.chainid;
        vm.chainId(here + 1);
        signatures[0] = _signReport(reports[0], key);
        vm.chainId(here);
        vm.expectPartialRevert(IPriceOracle.PriceOracle_BadSignature.selector);
        oracle.submit(reports, signatures);

        PriceOracle other = new PriceOracle(address(manager), asset, _guards(), RECORD);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, other.reportDigest(reports[0]));
        signatures[0] = abi.encodePacked(r, s, v);
        vm.expectPartialRevert(IPriceOracle.PriceOracle_BadSignature.selector);
        oracle.submit(reports, signatures);
    }

    function test_AContractMaySignForAReporter() public {
        (address owner, uint256 key) = makeAddrAndKey("owner of a wallet");
        address wallet = address(new ContractSigner(owner));
        _asAdmin(address(oracle), abi.encodeCall(oracle.addReporter, ("wallet", wallet, RECORD)));
        IPriceOracle.Report[] memory reports = new IPriceOracle.Report[](1);
        bytes[] memory signatures = new bytes[](1);
        reports[0] = IPriceOracle.Report("wallet", 2.5e6, uint64(block.timestamp), EVIDENCE);
        signatures[0] = _signReport(reports[0], key);
        oracle.submit(reports, signatures);
        assertEq(oracle.sourceOf("wallet").price, 2.5e6);
    }

    function test_RevertWhen_ReportsAndSignaturesDoNotMatchOrThereAreNone() public {
        skip(1);
        (IPriceOracle.Report[] memory reports, ) = _signed(0, 2.5e6, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.PriceOracle_LengthMismatch.selector, 1, 0));
        oracle.submit(reports, new bytes[](0));
        vm.expectRevert(IPriceOracle.PriceOracle_NoReports.selector);
        oracle.submit(new IPriceOracle.Report[](0), new bytes[](0));
    }

    function test_RevertWhen_TheSourceIsUnknownOrAFeed() public {
        _addFeed(new TestFeed(6));
        IPriceOracle.Report[] memory reports = new IPriceOracle.Report[](1);
        bytes[] memory signatures = new bytes[](1);
        reports[0] = IPriceOracle.Report("nobody", 2.5e6, uint64(block.timestamp), EVIDENCE);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.PriceOracle_UnknownSource.selector, bytes32("nobody")));
        oracle.submit(reports, signatures);
        reports[0].source = "feed";
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.PriceOracle_NotAReporter.selector, bytes32("feed")));
        oracle.submit(reports, signatures);
    }
}

contract OracleFeedTest is OracleSuite {
    TestFeed internal feed;

    /// @dev The reporters' words are old: what counts is the feed and one of them.
    function setUp() public override {
        super.setUp();
        feed = new TestFeed(8);
        _addFeed(feed);
        feed.set(2.6e8, block.timestamp);
        _one(0, 2.5e6, block.timestamp);
    }

    function _assertLostBy(int256 answer, uint256 updatedAt) internal {
        feed.set(2.6e8, block.timestamp);
        oracle.update();
        assertFalse(oracle.isStale());
        feed.set(answer, updatedAt);
        vm.expectEmit(address(oracle));
        emit IPriceOracle.FeedRefused("feed", answer, updatedAt);
        vm.expectEmit(address(oracle));
        emit IPriceOracle.ReferenceLost(1, 1, 2);
        oracle.update();
        assertTrue(oracle.isStale());
    }

    function test_AFeedIsReadWithEveryReportAndScaled() public view {
        IPriceOracle.Source memory source = oracle.sourceOf("feed");
        assertEq(source.price, 2.6e6);
        assertEq(source.feedDecimals, 8);
        assertTrue(source.kind == IPriceOracle.SourceKind.Feed);
        assertEq(_price(), 2.55e6);
        assertEq(oracle.latestReference().counted, 2);
    }

    function test_AnUpdateTellsWhatTheFeedSays() public {
        skip(10);
        feed.set(2.7e8, block.timestamp);
        vm.expectEmit(address(oracle));
        emit IPriceOracle.PriceReported("feed", 2.7e6, uint64(block.timestamp), bytes32(0));
        oracle.update();
        assertEq(_price(), 2.6e6);
    }

    function test_AFeedWithFewerDecimalsIsScaledUp() public {
        TestFeed coarse = new TestFeed(2);
        coarse.set(270, block.timestamp + ADMIN_DELAY);
        _asAdmin(address(oracle), abi.encodeCall(oracle.addFeed, ("coarse", address(coarse), RECORD)));
        assertEq(oracle.sourceOf("coarse").price, 2.7e6);
    }

    function test_ANegativeZeroOrUnbelievableAnswerDoesNotCount() public {
        _assertLostBy(-1, block.timestamp);
        _assertLostBy(type(int256).min, block.timestamp);
        _assertLostBy(0, block.timestamp);
        _assertLostBy(1e6, block.timestamp);
        _assertLostBy(101e8, block.timestamp);
        _assertLostBy(type(int256).max, block.timestamp);
        _assertLostBy(int256(uint256(type(uint128).max)), block.timestamp);
    }

    function test_AStaleOrFutureDatedAnswerDoesNotCount() public {
        _assertLostBy(2.6e8, block.timestamp - AGE - 1);
        _assertLostBy(2.6e8, 0);
        _assertLostBy(2.6e8, block.timestamp + 61);
        _assertLostBy(2.6e8, type(uint256).max);
        feed.set(2.6e8, block.timestamp + 60);
        oracle.update();
        assertFalse(oracle.isStale());
    }

    function test_AFeedThatFailsInAnyWayDoesNotCountAndMakesNoCallFail() public {
        for (uint256 mood = uint256(TestFeed.Mood.Reverts); mood <= uint256(TestFeed.Mood.BurnsAllGas); ++mood) {
            if (mood == uint256(TestFeed.Mood.AnswersALot)) continue;
            feed.set(2.6e8, block.timestamp);
            oracle.update();
            assertFalse(oracle.isStale());
            feed.setMood(TestFeed.Mood(mood));
            vm.expectEmit(address(oracle));
            emit IPriceOracle.FeedRefused("feed", 0, 0);
            oracle.update();
            assertTrue(oracle.isStale());
        }
    }

    function test_AFeedThatAnswersMoreThanAskedIsReadAsFarAsItShould() public {
        feed.setMood(TestFeed.Mood.AnswersALot);
        uint256 before = gasleft();
        oracle.update();
        assertLt(before - gasleft(), 300_000);
    }

    function test_AFeedThatIsGoneDoesNotCount() public {
        vm.etch(address(feed), "");
        oracle.update();
        assertTrue(oracle.isStale());
        oracle.update();
        assertEq(oracle.sourceOf("feed").price, 0);
    }

    function test_RevertWhen_TheGasWouldNotReachAHealthyFeed() public {
        uint256 needed = oracle.FEED_GAS() + oracle.FEED_GAS() / 32;
        vm.expectPartialRevert(IPriceOracle.PriceOracle_NotEnoughGas.selector);
        oracle.update{gas: needed}();
    }

    function test_RevertWhen_TheAccountIsNoFeed() public {
        address[3] memory accounts = [bob, address(manager), address(new TestFeed(37))];
        for (uint256 i = 0; i < accounts.length; ++i) {
            bytes memory data = abi.encodeCall(oracle.addFeed, ("other", accounts[i], RECORD));
            _schedule(admin, address(oracle), data);
            skip(ADMIN_DELAY);
            vm.expectRevert(abi.encodeWithSelector(IPriceOracle.PriceOracle_NotAFeed.selector, accounts[i]));
            vm.prank(admin);
            oracle.addFeed("other", accounts[i], RECORD);
        }
    }
}

contract OracleGovernanceTest is OracleSuite {
    function _expectRefused(bytes memory data, bytes memory reason) internal {
        _schedule(admin, address(oracle), data);
        skip(ADMIN_DELAY);
        vm.expectRevert(reason);
        vm.prank(admin);
        _call(address(oracle), data);
    }

    function test_AReporterCountsFromItsFirstReportOn() public {
        bytes memory data = abi.encodeCall(oracle.addReporter, ("new", bob, RECORD));
        _schedule(admin, address(oracle), data);
        skip(ADMIN_DELAY);
        vm.expectEmit(address(oracle));
        emit IPriceOracle.SourceAdded("new", IPriceOracle.SourceKind.Reporter, bob, RECORD);
        vm.prank(admin);
        oracle.addReporter("new", bob, RECORD);
        assertEq(oracle.sources().length, REPORTERS + 1);
        assertEq(oracle.sources()[REPORTERS].account, bob);
        assertEq(oracle.sources()[REPORTERS].price, 0);
    }

    function test_ARemovedSourceCountsNoMore() public {
        bytes memory first = abi.encodeCall(oracle.removeSource, ("reporter-0", RECORD));
        bytes memory last = abi.encodeCall(oracle.removeSource, ("reporter-1", RECORD));
        _schedule(admin, address(oracle), first);
        _schedule(admin, address(oracle), last);
        skip(ADMIN_DELAY);
        _prices(2.4e6, 2.5e6, 2.6e6);
        vm.startPrank(admin);
        vm.expectEmit(address(oracle));
        emit IPriceOracle.SourceRemoved("reporter-0", RECORD);
        oracle.removeSource("reporter-0", RECORD);
        assertEq(_price(), 2.55e6);
        assertEq(oracle.latestReference().counted, 2);
        oracle.removeSource("reporter-1", RECORD);
        vm.stopPrank();
        assertTrue(oracle.isStale());
        assertEq(oracle.sources().length, 1);
        assertEq(oracle.sources()[0].id, "reporter-2");
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.PriceOracle_UnknownSource.selector, bytes32("reporter-0")));
        oracle.sourceOf("reporter-0");
    }

    function test_NewGuardsBindAtOnce() public {
        IPriceOracle.Guards memory guards = _guards();
        guards.minPrice = 2.45e6;
        bytes memory data = abi.encodeCall(oracle.setGuards, (guards, RECORD));
        _schedule(admin, address(oracle), data);
        skip(ADMIN_DELAY);
        _prices(2.4e6, 2.5e6, 2.6e6);
        IPriceOracle.Guards memory previous = _guards();
        vm.expectEmit(address(oracle));
        emit IPriceOracle.GuardsSet(previous, guards, RECORD);
        vm.prank(admin);
        oracle.setGuards(guards, RECORD);
        assertEq(_price(), 2.55e6);
        assertEq(oracle.guards().minPrice, 2.45e6);

        guards.maxPrice = 2.51e6;
        data = abi.encodeCall(oracle.setGuards, (guards, RECORD));
        _schedule(admin, address(oracle), data);
        skip(ADMIN_DELAY);
        _prices(2.5e6, 2.52e6, 2.6e6);
        vm.prank(admin);
        oracle.setGuards(guards, RECORD);
        assertTrue(oracle.isStale());
    }

    function test_RevertWhen_GuardsMakeNoSense() public {
        for (uint256 i = 0; i < 8; ++i) {
            IPriceOracle.Guards memory guards = _guards();
            if (i == 0) guards.maxAge = 0;
            if (i == 1) guards.maxAge = 30 days + 1;
            if (i == 2) guards.maxDeviationBps = 0;
            if (i == 3) guards.maxDeviationBps = 5_001;
            if (i == 4) guards.minSources = 0;
            if (i == 5) guards.minSources = 17;
            if (i == 6) guards.minPrice = 0;
            if (i == 7) guards.maxPrice = guards.minPrice - 1;
            bytes memory reason = abi.encodeWithSelector(IPriceOracle.PriceOracle_BadGuards.selector);
            _expectRefused(abi.encodeCall(oracle.setGuards, (guards, RECORD)), reason);
        }
    }

    function test_RevertWhen_ASourceIsNamelessHasNoAccountOrExists() public {
        _expectRefused(
            abi.encodeCall(oracle.addReporter, (bytes32(0), bob, RECORD)),
            abi.encodeWithSelector(IPriceOracle.PriceOracle_ZeroSource.selector)
        );
        _expectRefused(
            abi.encodeCall(oracle.addReporter, ("new", address(0), RECORD)),
            abi.encodeWithSelector(IPriceOracle.PriceOracle_ZeroAddress.selector)
        );
        _expectRefused(
            abi.encodeCall(oracle.addReporter, ("reporter-0", bob, RECORD)),
            abi.encodeWithSelector(IPriceOracle.PriceOracle_SourceExists.selector, bytes32("reporter-0"))
        );
        (, address signer, ) = _reporter(0);
        _expectRefused(
            abi.encodeCall(oracle.addReporter, ("another name", signer, RECORD)),
            abi.encodeWithSelector(IPriceOracle.PriceOracle_AccountInUse.selector, signer)
        );
        _expectRefused(
            abi.encodeCall(oracle.removeSource, ("nobody", RECORD)),
            abi.encodeWithSelector(IPriceOracle.PriceOracle_UnknownSource.selector, bytes32("nobody"))
        );
    }

    function test_RevertWhen_ThereAreTooManySources() public {
        for (uint256 i = REPORTERS; i < oracle.MAX_SOURCES(); ++i) {
            (bytes32 id, address signer, ) = _reporter(i);
            _asAdmin(address(oracle), abi.encodeCall(oracle.addReporter, (id, signer, RECORD)));
        }
        assertEq(oracle.sources().length, 16);
        _expectRefused(
            abi.encodeCall(oracle.addReporter, ("new", bob, RECORD)),
            abi.encodeWithSelector(IPriceOracle.PriceOracle_TooManySources.selector, 16)
        );
    }

    function test_RevertWhen_AnActNamesNoRecord() public {
        bytes memory reason = abi.encodeWithSelector(IRecorded.Recorded_MissingRecord.selector);
        _expectRefused(abi.encodeCall(oracle.addFeed, ("new", bob, NO_RECORD)), reason);
        _expectRefused(abi.encodeCall(oracle.addReporter, ("new", bob, NO_RECORD)), reason);
        _expectRefused(abi.encodeCall(oracle.removeSource, ("reporter-0", NO_RECORD)), reason);
        _expectRefused(abi.encodeCall(oracle.setGuards, (_guards(), NO_RECORD)), reason);
        IPriceOracle.Guards memory guards = _guards();
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        new PriceOracle(address(manager), asset, guards, NO_RECORD);
    }

    function test_RevertWhen_TheSettlementAssetIsTheZeroAddress() public {
        IPriceOracle.Guards memory guards = _guards();
        vm.expectRevert(IPriceOracle.PriceOracle_ZeroAddress.selector);
        new PriceOracle(address(manager), IERC20Metadata(address(0)), guards, RECORD);
    }
}

/// @dev The same oracle to whoever knows Chainlink's interface only.
contract OracleAsFeedTest is OracleSuite {
    function test_RoundsAreReadLikeChainlinks() public {
        uint256 start = block.timestamp;
        (uint80 first, , , , ) = oracle.latestRoundData();
        _prices(2.4e6, 2.4e6, 2.4e6);
        (uint80 round, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredIn) = oracle
            .latestRoundData();
        assertEq(round, first + 2);
        assertEq(answer, 2.4e6);
        assertEq(startedAt, start + 1);
        assertEq(updatedAt, start + 1);
        assertEq(answeredIn, round);
        (, answer, , updatedAt, ) = oracle.getRoundData(first);
        assertEq(answer, 2.5e6);
        assertEq(updatedAt, start);
        assertEq(oracle.decimals(), 6);
        assertEq(oracle.version(), 1);
        assertEq(oracle.description(), "H100-hour in the settlement asset");
    }

    function test_OneOracleCanBeTheFeedOfAnother() public {
        PriceOracle second = new PriceOracle(address(manager), new TestAsset(18), _wide(), RECORD);
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = second.addFeed.selector;
        _asAdmin(
            address(manager),
            abi.encodeCall(manager.setTargetFunctionRole, (address(second), selectors, type(uint64).max))
        );
        _prices(2.4e6, 2.4e6, 2.4e6);
        second.addFeed("first", address(oracle), RECORD);
        assertEq(second.latestReference().price, 2.4e18);
        assertFalse(second.isStale());
    }

    function _wide() internal pure returns (IPriceOracle.Guards memory) {
        return IPriceOracle.Guards(AGE, 1_500, 1, 1, type(uint128).max);
    }

    function test_RevertWhen_TheRoundIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.PriceOracle_UnknownRound.selector, 99));
        oracle.getRoundData(99);
        PriceOracle empty = new PriceOracle(address(manager), asset, _guards(), RECORD);
        assertTrue(empty.isStale());
        assertEq(empty.latestReference().roundId, 0);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.PriceOracle_UnknownRound.selector, 0));
        empty.latestRoundData();
    }
}
